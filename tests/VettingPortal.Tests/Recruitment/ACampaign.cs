using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Settings;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Documents;

namespace VettingPortal.Tests.Recruitment;

/// <summary>A portal with a region, profiles and open campaigns, and the way from a form to eligibility through the public door.</summary>
internal static class ACampaign
{
    public const string Code = "2026-T4-NORTE";

    public static readonly CampaignId Id = CampaignId.New();

    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>The portal and its campaigns; profiles ask for upper secondary schooling, 18 to 35 years, the card of men.</summary>
    public static async Task<TestPortal> Running(DatabaseProvider provider)
    {
        var portal = await TestPortal.On(provider);
        List<object> given = [];
        foreach (var profile in new[] { "PREVENCION", "REACCION", "INVESTIGACION" })
        {
            given.Add(
                ForceProfile
                    .Of(ForceProfileId.New(), profile)
                    .Say(profile, profile)
                    .Ask(972, 18, 45, "BACHILLERATO", militaryCard: true)
            );
        }
        foreach (var region in new[] { "NORTE", "CENTRO", "SUR" })
        {
            var campaign = Campaign.Announce(
                region == "NORTE" ? Id : CampaignId.New(),
                $"2026-T4-{region}",
                Guid.CreateVersion7(),
                region,
                "2026-T4",
                new(2026, 8, 1),
                new(2026, 12, 31)
            );
            given.Add(Region.Of(RegionId.New(), region, region));
            given.Add(campaign);
            foreach (var profile in new[] { "PREVENCION", "REACCION", "INVESTIGACION" })
            {
                campaign.Aim(profile, 100, Guid.Empty, portal.Clock.GetUtcNow(), null);
            }
        }
        await portal.Given([.. given]);
        return portal;
    }

    /// <summary>A man of 41 with a degree, who applies for PREVENCION in the north.</summary>
    public static ApplicationDetails Application(
        string curp = "PEGJ850101HDFRRL04",
        DateOnly? appliedOn = null,
        Schooling schooling = Schooling.Bachelor,
        string profile = "PREVENCION"
    ) =>
        new(
            Curp.Parse(curp),
            PersonName.Parse("Julio", "Pérez", "Garza"),
            PhoneNumber.Parse("55 1614 2408"),
            null,
            schooling,
            Id,
            profile,
            appliedOn ?? new(2026, 11, 20),
            PrivacyNotices.Current
        );

    public static async Task<VettingFileId> Registered(this TestPortal portal, ApplicationDetails? details = null)
    {
        var file = VettingFileId.New();
        Done(await portal.As(Role.REC).Run(new RegisterApplicant(file, PersonId.New(), details ?? Application())));
        return file;
    }

    public static async Task<VettingFileId> Complete(
        this TestPortal portal,
        ApplicationDetails? details = null,
        bool onlyMexican = true,
        params Paper[] without
    )
    {
        var file = await portal.Registered(details);
        var door = portal.As(Role.REC);
        foreach (var paper in Papers.Required(Sex.Man, militaryCard: true).Except(without))
        {
            Done(await door.Run(new AttachDocument(file, paper, APaper())));
        }
        Done(await door.Run(new SignDeclaration(ApplicantDeclarationId.New(), file, Today, onlyMexican)));
        return file;
    }

    public static async Task<VettingFileId> Received(
        this TestPortal portal,
        ApplicationDetails? details = null,
        bool onlyMexican = true
    )
    {
        var file = await portal.Complete(details, onlyMexican);
        Done(await portal.As(Role.REC).Run(new SubmitApplication(file)));
        return file;
    }

    public static RecordRegistryQuery Query(
        VettingFileId file,
        DateOnly? on = null,
        RegistryFinding finding = RegistryFinding.Clear,
        string reference = "RNPSP-1"
    ) => new(RegistryQueryId.New(), file, on ?? Today, reference, finding, APaper());

    public static AttachedFile APaper() => new(DocumentId.New(), "acta.pdf", AFile.Pdf());

    public static async Task<VettingState> StateOf(this TestPortal portal, VettingFileId file) =>
        (await portal.Read(async db => await db.FindAsync<VettingFile>(file)))!.State;

    public static void Done(Outcome outcome) => Assert.True(outcome.IsDone, $"{outcome.Word} {outcome.Obstacle}");

    public static void Refused(string rule, Outcome outcome) =>
        Assert.Equal(rule, Assert.IsType<Outcome.Refused>(outcome).Rule);
}
