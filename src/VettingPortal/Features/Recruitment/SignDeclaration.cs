using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Records that the applicant signed the declaration under oath, and what it says of their nationality.</summary>
public sealed record SignDeclaration(ApplicantDeclarationId Id, VettingFileId File, DateOnly SignedOn, bool OnlyMexican)
    : ICommand
{
    public static Permission Requires => VettingFeature.Register;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(PortalDb db, UseCaseContext context) : IHandle<SignDeclaration>
    {
        public async Task Handle(SignDeclaration command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            if (file.State is not VettingState.Draft)
            {
                throw new RuleBrokenException("recruitment.already-submitted");
            }
            var declaration = await db.Set<ApplicantDeclaration>()
                .SingleOrDefaultAsync(d => d.File == command.File, cancel);
            if (declaration is null)
            {
                db.Add(declaration = ApplicantDeclaration.Of(command.Id, file));
            }
            declaration.Sign(command.SignedOn, command.OnlyMexican, context.Today);
        }
    }
}
