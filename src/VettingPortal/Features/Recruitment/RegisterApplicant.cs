using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

/// <summary>Who applies for what, as the form has it; every value is a good one.</summary>
public sealed record ApplicationDetails(
    Curp Curp,
    PersonName Name,
    PhoneNumber Phone,
    EmailAddress? Email,
    Schooling Schooling,
    CampaignId Campaign,
    string Profile,
    DateOnly AppliedOn,
    string PrivacyNotice
);

/// <summary>
/// Registers an applicant: their record, or the one they have already, and a draft file (§7.3, 1). Somebody with an open file is not
/// registered again, and nothing of that file is told.
/// </summary>
public sealed record RegisterApplicant(VettingFileId File, PersonId Person, ApplicationDetails Details) : ICommand
{
    public static Permission Requires => VettingFeature.Register;

    Guid ICommand.Subject => File.Value;

    public sealed class Handler(
        PortalDb db,
        UseCaseContext context,
        PolicyLookup policies,
        FileNumbers numbers,
        PeopleOnRecord people
    ) : IHandle<RegisterApplicant>
    {
        public async Task Handle(RegisterApplicant command, CancellationToken cancel)
        {
            var details = command.Details;
            var campaign = await CampaignTaking(details, cancel);
            var person = await PersonOf(command, cancel);
            person.Apply();
            var application = new Application(
                CaseType.Entry,
                campaign.Id.Value,
                details.Profile,
                campaign.Region,
                details.AppliedOn,
                details.PrivacyNotice
            );
            var number = await numbers.Next(cancel);
            var policy = await policies.Find(cancel);
            db.Add(VettingFile.OpenDraft(command.File, number, person.Id, application, context.Actor, policy));
        }

        private async Task<Campaign> CampaignTaking(ApplicationDetails details, CancellationToken cancel)
        {
            var campaign = await db.CampaignFor(details.Campaign, cancel);
            if (details.AppliedOn > context.Today)
            {
                throw new RuleBrokenException("recruitment.application-in-future");
            }
            if (campaign.ClosedOn is not null || !campaign.IsOpenOn(details.AppliedOn))
            {
                throw new RuleBrokenException("recruitment.campaign-closed", campaign.From, campaign.To);
            }
            return campaign.Profiles.Contains(details.Profile)
                ? campaign
                : throw new RuleBrokenException("recruitment.profile-not-in-campaign");
        }

        private async Task<Person> PersonOf(RegisterApplicant command, CancellationToken cancel)
        {
            var details = command.Details;
            var known = await people.Find(details.Curp, cancel);
            if (known is null)
            {
                known = People.Person.Register(
                    command.Person,
                    new(
                        details.Curp,
                        details.Name,
                        details.Curp.BirthState,
                        details.Phone,
                        details.Email,
                        details.Schooling
                    )
                );
                db.Add(known);
                return known;
            }
            var open = KnownPeople.OpenStates;
            if (
                !context.Actor.MayDealWith(known.Id.Value)
                || await db.Set<VettingFile>().AnyAsync(f => f.Person == known.Id && open.Contains(f.State), cancel)
            )
            {
                throw new RuleBrokenException("people.duplicate-open-file");
            }
            known.Reach(details.Phone, details.Email, details.Schooling);
            return known;
        }
    }
}
