using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

/// <summary>A file that leaves the academy by another door (withdrawal, inactivity) frees its place; reopened, it takes the place again.</summary>
public sealed class EndEnrolment(PortalDb db) : IOnEvent<FileChanged>
{
    public async Task On(FileChanged happened, CancellationToken cancel)
    {
        if (happened.Step is not (VettingStep.Withdraw or VettingStep.CloseForInactivity or VettingStep.Reopen))
        {
            return;
        }
        var file = happened.File.Id;
        var enrolment = await db.Set<Enrolment>().SingleOrDefaultAsync(one => one.File == file, cancel);
        if (happened.Step is VettingStep.Reopen)
        {
            enrolment?.ComeBack();
        }
        else if (enrolment is { State: EnrolmentState.InProgress })
        {
            enrolment.Leave(MexicoTime.DayOf(happened.At));
        }
    }
}
