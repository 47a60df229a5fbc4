using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

/// <summary>The two adjudicators' lines of work while a stop of the registry waits for them.</summary>
public sealed class KeepOverrideItems(PortalDb db) : IOnEvent<OverrideChanged>, IOnEvent<FileChanged>
{
    public const string Source = "registry";

    public async Task On(OverrideChanged happened, CancellationToken cancel)
    {
        var asked = happened.Override;
        var file = db.Set<VettingFile>().Local.Single(one => one.Id == asked.File);
        var waiting = asked.Answering.Where(one => one.Lifts is null).Select(one => one.User).ToHashSet();
        var there = await Items(asked.File, cancel);
        db.RemoveRange(there.Where(item => item.Holder is { } holder && !waiting.Contains(holder)));
        db.AddRange(
            waiting
                .Where(user => there.TrueForAll(item => item.Holder != user))
                .Select(user => new WorkItem
                {
                    File = file.Id,
                    Number = file.Number,
                    Task = WorkTask.DecideRegistryStop,
                    Holder = user,
                    Due = file.Due ?? KeepWorkItems.NoClock,
                    Held = file.IsHeld,
                    Source = Source,
                })
        );
    }

    public async Task On(FileChanged happened, CancellationToken cancel)
    {
        if (happened is { From: VettingState.Received, File.State: not VettingState.Received })
        {
            db.RemoveRange(await Items(happened.File.Id, cancel));
        }
    }

    private Task<List<WorkItem>> Items(VettingFileId file, CancellationToken cancel) =>
        db.Set<WorkItem>().Where(item => item.File == file && item.Source == Source).ToListAsync(cancel);
}
