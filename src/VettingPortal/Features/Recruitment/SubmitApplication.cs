using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.Recruitment;

/// <summary>Sends a complete application on to eligibility (§7.3, 2): every mandatory paper is there and the declaration signed.</summary>
public sealed record SubmitApplication(VettingFileId File, int? Seen = null) : ICommand
{
    public static Permission Requires => VettingFeature.Register;

    Guid ICommand.Subject => File.Value;

    int? ICommand.Seen => Seen;

    public sealed class Handler(PortalDb db, UseCaseContext context, PolicyLookup policies, IntakeLookup intake)
        : IHandle<SubmitApplication>
    {
        public async Task Handle(SubmitApplication command, CancellationToken cancel)
        {
            var file = await db.FileFor(command.File, context.Actor, cancel);
            var found = await intake.Find(file, cancel);
            var facts = new VettingFacts(await policies.Find(cancel))
            {
                Intake = new(found.Missing.Count == 0, found.Declaration is not null),
            };
            file.Take(VettingStep.Submit, context.Actor, facts);
        }
    }
}

/// <summary>What an application has and what it lacks.</summary>
public sealed record IntakeFound(
    IReadOnlyList<Paper> Required,
    IReadOnlyList<Paper> Missing,
    ApplicantDeclaration? Declaration
);

/// <summary>Looks at an application's papers and declaration.</summary>
public sealed class IntakeLookup(PortalDb db)
{
    public async Task<IntakeFound> Find(VettingFile file, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == file.Person, cancel);
        var profile = await db.DemandProfile(file.Profile, cancel);
        var owner = file.Id.Value;
        var there = await db.Set<StoredDocument>()
            .AsNoTracking()
            .Where(d => d.Owner == owner && d.OwnerType == Papers.DocumentOwner && d.WithdrawnAt == null)
            .Select(d => d.Kind)
            .Distinct()
            .ToListAsync(cancel);
        var required = Papers.Required(person, profile);
        var declaration = await db.Set<ApplicantDeclaration>()
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.File == file.Id, cancel);
        return new(required, [.. required.Where(paper => !there.Contains(paper.Code()))], declaration);
    }
}
