using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Adjudication;
using VettingPortal.Features.Integrity;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Features.Oversight;

/// <summary>
/// What one part of an entry says: a record before and after. It may hold anybody's data, so every opening is itself an entry, filed
/// under the record that was read. Nobody opens what is about themselves (SOD-01).
/// </summary>
public sealed record ReadActPart(Guid Act, int Ordinal, Guid Record)
    : IQuery<ReadActPart, ReadActPart.Found>,
        IRecordedRead
{
    /// <summary>Scheduled audit (§8.8): the one purpose for which an auditor reads.</summary>
    public const string ScheduledAudit = "AP04";

    public static Permission Requires => OversightFeature.ReadPart;

    Guid IRecordedRead.Subject => Record;

    string? IRecordedRead.Purpose => ScheduledAudit;

    /// <summary>Null where the content was erased; the header keeps its commitment.</summary>
    public sealed record Found(IReadOnlyList<Line>? Lines);

    /// <summary>One member of the record's canonical state.</summary>
    public sealed record Line(string Member, string? Before, string? After)
    {
        public bool Differs => Before != After;
    }

    public sealed class Handler(PortalDb db, UseCaseContext context, SubjectKeys keys) : IAnswer<ReadActPart, Found>
    {
        public async Task<Found> Answer(ReadActPart query, CancellationToken cancel)
        {
            var part = await db
                .LedgerParts.AsNoTracking()
                .SingleOrDefaultAsync(
                    known => known.Entry == query.Act && known.Ordinal == query.Ordinal && known.Key == query.Record,
                    cancel
                );
            if (
                part is null
                || await IsReserved(query, cancel)
                || (part.DataSubject is { } person && IsClose(person))
                || await IsSealed(query.Record, cancel)
            )
            {
                throw new RecordNotFoundException();
            }
            return new(await keys.Open(part, cancel) is { } content ? Lines(content) : null);
        }

        // Nobody reads of themselves or of people close to them (SOD-01 to SOD-03).
        private bool IsClose(Guid person) => person == context.Actor.Id || !context.Actor.MayDealWith(person);

        // What internal affairs did names who reported whom and why; it is opened by two people, never by one (§5.7). Their orders also
        // move with the ordinary ones on the same file, whose acts are anybody's.
        private async Task<bool> IsReserved(ReadActPart query, CancellationToken cancel)
        {
            var order = new HoldOrderId(query.Record);
            return await db.Ledger.AnyAsync(
                    entry => entry.Id == query.Act && IntegrityFeature.Acts.Contains(entry.Act),
                    cancel
                )
                || await db.Set<HoldOrder>()
                    .AnyAsync(one => one.Id == order && one.Cause == HoldCause.Integrity, cancel);
        }

        // Votes are sealed until both are in, for the auditor too (SOD-06).
        private Task<bool> IsSealed(Guid record, CancellationToken cancel)
        {
            var box = new BallotBoxId(record);
            return db.Set<BallotBox>().AnyAsync(one => one.Id == box && one.Votes.Count < BallotBox.Seats, cancel);
        }

        private static List<Line> Lines(byte[] content)
        {
            using var json = JsonDocument.Parse(content);
            var (before, after) = (Members(json, "before"), Members(json, "after"));
            return
            [
                .. after
                    .Keys.Union(before.Keys)
                    .Order(StringComparer.Ordinal)
                    .Select(member => new Line(
                        member,
                        before.GetValueOrDefault(member),
                        after.GetValueOrDefault(member)
                    )),
            ];
        }

        private static Dictionary<string, string> Members(JsonDocument json, string side) =>
            json.RootElement.TryGetProperty(side, out var state) && state.ValueKind is JsonValueKind.Object
                ? state
                    .EnumerateObject()
                    .ToDictionary(member => member.Name, member => member.Value.ToString(), StringComparer.Ordinal)
                : [];
    }
}
