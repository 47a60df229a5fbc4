using VettingPortal.Features.Certification;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Host.Demonstration;

/// <summary>One applicant's way through the real use cases. This part is the desk's: application, papers, eligibility.</summary>
internal sealed partial class DemoJourney(
    DemoWorld world,
    DemoStaff staff,
    Fate fate,
    string profile,
    DemoClass? course
)
{
    private bool _over;

    public VettingFileId File { get; } = VettingFileId.New();

    public PersonId Person { get; } = PersonId.New();

    public CertificateId Certificate { get; } = CertificateId.New();

    public EnrolmentId Enrolment { get; } = EnrolmentId.New();

    public Fate Fate => fate;

    public string Profile => profile;

    /// <summary>The form at the recruiting desk.</summary>
    public async Task Apply(CampaignId campaign, PersonDetails who, DateOnly on)
    {
        var officer = world.Any(Role.REC);
        var details = new ApplicationDetails(
            who.Curp,
            who.Name,
            who.Phone,
            who.Email,
            who.Schooling,
            campaign,
            profile,
            on,
            PrivacyNotices.Current
        );
        await world.Do(officer, new RegisterApplicant(File, Person, details));
        if (fate is not Fate.StaysDraft)
        {
            After(world.Days(0, 3), () => Hand(officer, who));
        }
    }

    private async Task Hand(Guid officer, PersonDetails who)
    {
        foreach (var paper in Papers.Required(who.Curp.Sex, militaryCard: true))
        {
            await world.Do(officer, new AttachDocument(File, paper, Paper(paper.Code())));
        }
        await world.Do(
            officer,
            new SignDeclaration(ApplicantDeclarationId.New(), File, world.Today, OnlyMexican: true)
        );
        await world.Do(officer, new SubmitApplication(File));
        if (fate is Fate.Withdraws)
        {
            After(world.Days(3, 9), () => Withdraw(officer));
        }
        else if (fate is not Fate.Received)
        {
            After(world.Days(2, 9), Judge);
        }
    }

    private async Task Judge()
    {
        var clerk = world.Any(Role.ELI);
        await world.Do(
            clerk,
            new RecordRegistryQuery(
                RegistryQueryId.New(),
                File,
                world.Today,
                $"RNPSP-{world.Random.Next(100_000, 999_999)}",
                RegistryFinding.Clear,
                Paper("rnpsp")
            )
        );
        if (fate.IsNotEligible())
        {
            await world.Do(
                clerk,
                new FindNotEligible(
                    File,
                    "D10",
                    "El certificado de estudios no corresponde a la institución que lo expide."
                )
            );
            if (fate is not Fate.NotEligible)
            {
                After(world.Days(2, 6), () => Notify(world.Any(Role.BRD)));
            }
            return;
        }
        await world.Do(clerk, new FindEligible(File));
        if (fate is Fate.FallsSilent)
        {
            FallSilent(world.Any(Role.COO));
        }
        else if (fate is not Fate.Eligible)
        {
            After(world.Days(1, 8), StartPhases);
        }
    }

    private void FallSilent(Guid coordinator)
    {
        After(35, () => world.Do(coordinator, new RecordInactivityNotice(File)));
        After(65, () => world.Do(coordinator, new RecordInactivityNotice(File)));
        After(97, () => world.Do(coordinator, new CloseFileForInactivity(File)));
    }

    private async Task Withdraw(Guid officer)
    {
        _over = true;
        await world.Do(officer, new WithdrawApplication(File, Paper("carta")));
    }

    private void After(double days, Func<Task> act) => world.After(days, () => IfNotOver(act));

    private void At(DateTimeOffset instant, Func<Task> act) => world.At(instant, () => IfNotOver(act));

    private Task IfNotOver(Func<Task> act) => _over ? Task.CompletedTask : act();

    private static AttachedFile Paper(string name) =>
        new(DocumentId.New(), $"{name.ToLowerInvariant()}.pdf", DemoPaper.Open());
}
