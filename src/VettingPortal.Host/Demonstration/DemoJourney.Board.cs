using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Host.Demonstration;

/// <summary>The board, its decision and notice, and the appeal against it.</summary>
internal sealed partial class DemoJourney
{
    private async Task OpenBoard()
    {
        await world.Do(world.Any(Role.BRD), new OpenBoard(BoardCaseId.New(), File));
        if (fate is not Fate.InAdjudication)
        {
            After(world.Days(2, 9), Vote);
        }
    }

    private async Task Vote()
    {
        var file = await world.File(File);
        var ballot = DemoBallots.For(fate, world.Today);
        foreach (var seat in file.Seats.Where(seat => seat.Duty is Duty.Adjudicate))
        {
            await world.Ask(seat.Holder, new OpenEvidence(File, OpenEvidence.Adjudication));
            await world.Do(seat.Holder, new CastVote(VoteId.New(), File, ballot));
        }
        var chair = file.Holder(Duty.Chair)!.Value;
        await world.Do(chair, new RecordDecision(File, fate.IsDenied() ? "D15" : null));
        if (fate.IsDenied() && fate is not Fate.Denied)
        {
            After(world.Days(2, 5), () => Notify(chair));
        }
        else if (fate.IsTrained())
        {
            course!.Await(this);
        }
    }

    private async Task Notify(Guid chair)
    {
        var notice = NoticeId.New();
        await world.Do(chair, new IssueNotice(notice, File, NoticeLanguage.Spanish));
        await world.Do(
            chair,
            new RecordDelivery(
                notice,
                File,
                world.Today,
                DeliveryMeans.InPerson,
                "La persona interesada",
                "acuse.pdf",
                DemoPaper.Open()
            )
        );
        if (fate.Appeals())
        {
            After(world.Days(3, 9), Appeal);
        }
        else
        {
            After(45, () => world.Do(chair, new CloseAfterNotice(File)));
        }
    }

    private async Task Appeal()
    {
        var legal = world.Any(Role.LEG);
        await world.Do(
            legal,
            new RegisterAppeal(
                AppealCaseId.New(),
                File,
                world.Today,
                "La persona exhibe documentos que no se tuvieron a la vista al decidir y pide que se valoren.",
                Paper("acuse")
            )
        );
        await world.Do(legal, new DrawPanel(File));
        if (fate is not Fate.Appeals)
        {
            After(world.Days(12, 25), () => DecideAppeal(legal));
        }
    }

    private async Task DecideAppeal(Guid legal)
    {
        var appeal = await world.Read(db => db.Set<AppealCase>().AsNoTracking().SingleAsync(one => one.File == File));
        var (decision, reasons) = DemoBallots.OnAppeal(fate);
        await world.Do(
            legal,
            new DecideAppeal(
                File,
                [.. appeal.Panel.Select(member => new PanelOpinion(member.User, decision, reasons))],
                reasons,
                decision is AppealDecision.Repeat ? [EvaluationKind.Background] : []
            )
        );
        if (decision is AppealDecision.Repeat)
        {
            After(
                world.Days(1, 4),
                () =>
                    world.Do(
                        world.Any(Role.COO),
                        new RedrawPhase(File, EvaluationKind.Background, "Lo ordenó el panel de la apelación.")
                    )
            );
        }
    }
}
