using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Vetting;
using static VettingPortal.Tests.Recruitment.ACampaign;

namespace VettingPortal.Tests.Recruitment;

/// <summary>NO_IDONEO (§1.3): unsuitable for one profile, and for no other.</summary>
public sealed class UnsuitableProfileTests
{
    [Theory]
    [InlineData("PREVENCION", "vetting.cooling-off")]
    [InlineData("CUSTODIA", null)]
    public async Task Denial_ForTheProfile_BarsThatProfileAlone(string profile, string? rule)
    {
        await using var portal = await Running(DatabaseProvider.Sqlite);
        var earlier = await portal.Registered();
        var person = (await portal.Read(async db => await db.FindAsync<VettingFile>(earlier)))!.Person;
        Done(await portal.As(Role.REC).Run(new WithdrawApplication(earlier, APaper())));
        var denied = Unsuitable(person, profile);
        Assert.Equal(VettingOutcome.NotSuitable, denied.Outcome);
        await portal.Given(denied);
        portal.Clock.SetUtcNow(MexicoTime.At(new DateOnly(2027, 6, 1), new TimeOnly(9, 0)));
        var file = await portal.Received();
        Done(await portal.As(Role.ELI).Run(Query(file, MexicoTime.DayOf(portal.Clock.GetUtcNow()))));

        Assert.Equal(rule, (await portal.As(Role.ELI).Run(new FindEligible(file))).Obstacle);
    }

    private static VettingFile Unsuitable(Features.People.PersonId person, string profile)
    {
        var draft = VettingFile.OpenDraft(
            VettingFileId.New(),
            "EXP-2026-000900",
            person,
            new Application(CaseType.Entry, null, profile, "NORTE", new(2026, 11, 20), "2026-01", null),
            AVettingFile.Recruiter,
            AVettingFile.Today
        );
        var file = AVettingFile
            .Evaluated(draft)
            .Took(VettingStep.Integrate, AVettingFile.Coordinator, AVettingFile.Facts(11))
            .Took(
                VettingStep.OpenAdjudication,
                AVettingFile.Chair,
                AVettingFile.Facts(11) with
                {
                    Board = new BoardFacts(AVettingFile.Adjudicators, 0, null, false, false, []),
                }
            )
            .Took(
                VettingStep.Deny,
                AVettingFile.Chair,
                AVettingFile.Facts(11) with
                {
                    Board = AVettingFile.Decides(VettingState.NotApproved),
                    ReasonCode = VettingFile.UnsuitableProfile,
                }
            );
        file.NoticeDelivered(AVettingFile.After(12).Today, AVettingFile.After(12));
        return file.Took(VettingStep.CloseAfterNotice, AVettingFile.Chair, AVettingFile.Facts(50));
    }
}
