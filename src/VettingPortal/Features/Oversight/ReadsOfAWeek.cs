using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Evaluations;
using VettingPortal.Features.People;
using VettingPortal.Features.Users;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Oversight;

/// <summary>Fetches the readings on record, and finds out of each whether it was work.</summary>
public sealed class ReadsOfAWeek(PortalDb db, UseCaseContext context)
{
    private static readonly Dictionary<string, EvaluationKind> Phases = Enum.GetValues<EvaluationKind>()
        .ToDictionary(OpenPhase.ActOf);

    public async Task<IReadOnlyList<WatchedRead>> Since(DateTimeOffset since, CancellationToken cancel)
    {
        var entries = await db
            .Ledger.AsNoTracking()
            .Where(entry => entry.Ending == "read" && entry.At >= since && entry.Subject != Guid.Empty)
            .OrderBy(entry => entry.Seq)
            .Select(entry => new Entry(entry.Actor, entry.Subject, entry.Act, entry.At))
            .ToListAsync(cancel);
        if (entries.Count == 0)
        {
            return [];
        }
        var readers = await Readers(cancel);
        var files = await Files([.. entries.Select(entry => entry.Subject).Distinct()], cancel);
        var acted = await Acted([.. files.Keys], cancel);
        var share = await Shares([.. files.Values.SelectMany(file => file.Surnames).Distinct()], cancel);
        return
        [
            .. entries.Select(entry =>
            {
                var reader = readers.GetValueOrDefault(entry.Actor);
                var file = files.GetValueOrDefault(entry.Subject);
                return new WatchedRead(
                    entry.Actor,
                    reader?.Offices.Order().Select(role => (Role?)role).FirstOrDefault(),
                    entry.Subject,
                    entry.At,
                    file is null || HasTask(entry, file, reader, acted),
                    file is not null && reader is not null && ReadWatch.MayBeKin(reader.Surnames, file.Surnames, share)
                );
            }),
        ];
    }

    private static bool HasTask(Entry entry, File file, Reader? reader, HashSet<(Guid, Guid)> acted) =>
        file.Seated.Contains(entry.Actor)
        || acted.Contains((entry.Actor, entry.Subject))
        || (Phases.TryGetValue(entry.Act, out var kind) && reader?.Offices.Contains(kind.Row().Reviewer) is true);

    private async Task<Dictionary<Guid, Reader>> Readers(CancellationToken cancel)
    {
        var grants = await db.Set<RoleGrant>()
            .AsNoTracking()
            .Where(RoleGrant.InForceOn(context.Today))
            .Select(grant => new { grant.User, grant.Role })
            .ToListAsync(cancel);
        var offices = grants.ToLookup(grant => grant.User, grant => grant.Role);
        var users = await db.Set<PortalUser>()
            .AsNoTracking()
            .Select(user => new { user.Id, user.Name })
            .ToListAsync(cancel);
        return users.ToDictionary(
            user => user.Id.Value,
            user => new Reader([.. offices[user.Id]], SurnamesOf(user.Name))
        );
    }

    private async Task<Dictionary<Guid, File>> Files(List<Guid> subjects, CancellationToken cancel)
    {
        var ids = subjects.ConvertAll(subject => new VettingFileId(subject));
        var files = await db.Set<VettingFile>()
            .AsNoTracking()
            .Where(file => ids.Contains(file.Id))
            .Select(file => new
            {
                file.Id,
                file.Person,
                Seated = file.Seats.Select(seat => seat.Holder).ToList(),
            })
            .ToListAsync(cancel);
        var persons = files.Select(file => file.Person).Distinct().ToList();
        var names = await db.Set<Person>()
            .AsNoTracking()
            .Where(person => persons.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.FirstSurname,
                person.SecondSurname,
            })
            .ToDictionaryAsync(person => person.Id, cancel);
        return files.ToDictionary(
            file => file.Id.Value,
            file => new File(
                [.. file.Seated],
                names.TryGetValue(file.Person, out var name)
                    ? [.. new[] { name.FirstSurname, name.SecondSurname }.OfType<string>().Select(WrittenText.Plain)]
                    : []
            )
        );
    }

    // Whoever does something on a file has work on it.
    private async Task<HashSet<(Guid, Guid)>> Acted(List<Guid> files, CancellationToken cancel)
    {
        var acts = await db
            .Ledger.AsNoTracking()
            .Where(entry => entry.Ending == "done" && files.Contains(entry.Subject))
            .Select(entry => new { entry.Actor, entry.Subject })
            .Distinct()
            .ToListAsync(cancel);
        return [.. acts.Select(act => (act.Actor, act.Subject))];
    }

    // How many of the people on record bear a surname, as a share of all.
    private async Task<Func<string, double>> Shares(List<string> surnames, CancellationToken cancel)
    {
        if (surnames.Count == 0)
        {
            return _ => 1;
        }
        var all = await db.Set<Person>()
            .AsNoTracking()
            .Select(person => new { person.FirstSurname, person.SecondSurname })
            .ToListAsync(cancel);
        var asked = surnames.ToHashSet(StringComparer.Ordinal);
        var bearers = all.SelectMany(one =>
                new[] { one.FirstSurname, one.SecondSurname }.OfType<string>().Select(WrittenText.Plain).Distinct()
            )
            .Where(asked.Contains)
            .CountBy(name => name)
            .ToDictionary(StringComparer.Ordinal);
        return name => bearers.GetValueOrDefault(name) / (double)all.Count;
    }

    // Names of users are written in one line, given names first: the surnames are its last two words.
    private static string[] SurnamesOf(string name) => [.. WrittenText.Plain(name).Split(' ').Skip(1).TakeLast(2)];

    private sealed record Entry(Guid Actor, Guid Subject, string Act, DateTimeOffset At);

    private sealed record Reader(HashSet<Role> Offices, string[] Surnames);

    private sealed record File(HashSet<Guid> Seated, string[] Surnames);
}
