using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.People;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

/// <summary>Makes proposals against what is so now, and does what an approved one says. One use case each.</summary>
public sealed class SettingsDesk(PortalDb db, UseCaseContext context)
{
    public async Task Propose(
        ProposalId id,
        Guid target,
        SettingsChange change,
        string reason,
        CancellationToken cancel
    )
    {
        var before = await Now(target, change, cancel);
        if (before is null)
        {
            await CheckFree(change, cancel);
        }
        db.Add(Proposal.Make(id, target, Keep(change, before), before, reason, context.Actor, context.Now));
    }

    public async Task<Proposal> Load(ProposalId id, CancellationToken cancel) =>
        await db.Set<Proposal>().SingleOrDefaultAsync(proposal => proposal.Id == id, cancel)
        ?? throw new RecordNotFoundException();

    /// <summary>Does what the proposal says, in the act that approves it.</summary>
    public async Task Apply(Proposal proposal, CancellationToken cancel)
    {
        switch (proposal.Change)
        {
            case PolicyChange change:
                db.Add(
                    PolicyProfile.InForceFrom(
                        new(proposal.Target),
                        change.EffectiveFrom,
                        change.Numbers,
                        proposal.ProposedBy,
                        context.Actor.Id
                    )
                );
                break;
            case HolidayChange change:
                Apply(change, new HolidayId(proposal.Target), await HolidayOf(proposal.Target, cancel));
                break;
            case ForceProfileChange change:
                var profile = await ProfileOf(proposal.Target, cancel);
                (profile ?? Added(ForceProfile.Of(new(proposal.Target), change.Code)))
                    .Say(change.NameEs, change.NameEn)
                    .Ask(
                        change.MinimumHours,
                        change.MinimumAge,
                        change.MaximumAge,
                        change.MinimumSchooling.Code(),
                        change.MilitaryCard
                    );
                break;
            case RegionChange change:
                var region = await RegionOf(proposal.Target, cancel);
                (region ?? Added(Region.Of(new(proposal.Target), change.Code, change.Name))).Rename(change.Name);
                break;
            case ReferenceChange change:
                var entry = await EntryOf(proposal.Target, cancel);
                (entry ?? Added(ReferenceEntry.Of(new(proposal.Target), change))).Become(change);
                break;
        }
    }

    private void Apply(HolidayChange change, HolidayId id, Holiday? known)
    {
        if (known is null)
        {
            db.Add(Holiday.On(id, change.Day, change.Name, change.Basis));
        }
        else if (change.Removed)
        {
            db.Remove(known);
        }
        else
        {
            known.Say(change.Name, change.Basis);
        }
    }

    /// <summary>The record as a change would write it; for policy, the numbers in force on the day it names.</summary>
    private async Task<SettingsChange?> Now(Guid target, SettingsChange change, CancellationToken cancel) =>
        change switch
        {
            PolicyChange policy => await PolicyOn(policy.EffectiveFrom, cancel),
            HolidayChange => (await HolidayOf(target, cancel)) is { } day
                ? new HolidayChange(day.Day, day.Name, day.Basis)
                : null,
            ForceProfileChange => (await ProfileOf(target, cancel))?.AsChange(),
            RegionChange => (await RegionOf(target, cancel)) is { } region
                ? new RegionChange(region.Code, region.Name)
                : null,
            ReferenceChange => (await EntryOf(target, cancel))?.AsChange(),
            _ => throw new InvalidOperationException("Not a change of settings."),
        };

    private async Task<PolicyChange> PolicyOn(DateOnly day, CancellationToken cancel)
    {
        var profile = await db.Set<PolicyProfile>()
            .AsNoTracking()
            .Where(known => known.EffectiveFrom <= day)
            .OrderByDescending(known => known.EffectiveFrom)
            .FirstOrDefaultAsync(cancel);
        return profile is null ? new(DateOnly.MinValue, new()) : new(profile.EffectiveFrom, profile.Numbers);
    }

    // What names a record in others' records, its code or day, stays as it is; a change to it is not even proposed.
    private static SettingsChange Keep(SettingsChange change, SettingsChange? before) =>
        (change, before) switch
        {
            (HolidayChange now, HolidayChange was) => now with { Day = was.Day },
            (ForceProfileChange now, ForceProfileChange was) => now with { Code = was.Code },
            (RegionChange now, RegionChange was) => now with { Code = was.Code },
            (ReferenceChange now, ReferenceChange was) => now with { List = was.List, Code = was.Code },
            _ => change,
        };

    // Said when it is proposed, not only when the second person approves it; the unique indexes hold it then.
    private async Task CheckFree(SettingsChange change, CancellationToken cancel)
    {
        var taken = change switch
        {
            HolidayChange { Removed: true } => throw new RecordNotFoundException(),
            HolidayChange { Day: var day } when await db.Set<Holiday>().AnyAsync(known => known.Day == day, cancel) =>
                "settings.holiday-taken",
            ForceProfileChange { Code: var code }
                when await db.Set<ForceProfile>().AnyAsync(known => known.Code == code.Trim(), cancel) =>
                "settings.profile-code-taken",
            RegionChange { Code: var code }
                when await db.Set<Region>().AnyAsync(known => known.Code == code.Trim(), cancel) =>
                "settings.region-code-taken",
            ReferenceChange { List: var list, Code: var code }
                when await db.Set<ReferenceEntry>()
                    .AnyAsync(known => known.List == list && known.Code == code.Trim(), cancel) =>
                "settings.reference-code-taken",
            _ => null,
        };
        if (taken is not null)
        {
            throw new RuleBrokenException(taken);
        }
    }

    private T Added<T>(T record)
        where T : Aggregate
    {
        db.Add(record);
        return record;
    }

    private async Task<Holiday?> HolidayOf(Guid id, CancellationToken cancel) =>
        await db.FindAsync<Holiday>([new HolidayId(id)], cancel);

    private async Task<ForceProfile?> ProfileOf(Guid id, CancellationToken cancel) =>
        await db.FindAsync<ForceProfile>([new ForceProfileId(id)], cancel);

    private async Task<Region?> RegionOf(Guid id, CancellationToken cancel) =>
        await db.FindAsync<Region>([new RegionId(id)], cancel);

    private async Task<ReferenceEntry?> EntryOf(Guid id, CancellationToken cancel) =>
        await db.FindAsync<ReferenceEntry>([new ReferenceEntryId(id)], cancel);
}
