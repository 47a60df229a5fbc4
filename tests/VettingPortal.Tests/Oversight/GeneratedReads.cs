using VettingPortal.Features.Oversight;
using VettingPortal.Kernel;

namespace VettingPortal.Tests.Oversight;

/// <summary>
/// Ten weeks of an office of a hundred who read for work, each at their own pace, with some late evenings, a stray look-up here and there;
/// among them ten snoopers of five kinds, two of each.
/// </summary>
internal sealed class GeneratedReads
{
    public const int Weeks = 10;

    private const int Users = 100;

    private static readonly Role[] Offices = [Role.PSI, Role.MED, Role.EXA, Role.ADJ, Role.DIR];

    // Monday 30 November 2026, midnight in Mexico City.
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 6, 0, 0, TimeSpan.Zero);

    private readonly Random _random;

    private readonly List<(Guid Id, Role Office, double Pace)> _users = [];

    private readonly Dictionary<Guid, int> _kinds = [];

    public GeneratedReads(int seed)
    {
        _random = new Random(seed);
        for (var i = 0; i < Users; i++)
        {
            var office = Offices[i % Offices.Length];
            _users.Add((NewId(), office, (12 + 6 * (i % Offices.Length)) * Math.Exp(0.2 * Normal())));
        }
        foreach (var user in _users.OrderBy(_ => _random.Next()).Take(10))
        {
            _kinds[user.Id] = _kinds.Count % 5;
        }
    }

    public IReadOnlySet<Guid> Snoopers => _kinds.Keys.ToHashSet();

    public int UserWeeks => (Users - _kinds.Count) * Weeks;

    public IReadOnlyList<WatchedRead> Week(int number)
    {
        var start = Monday.AddDays(7 * number);
        var reads = new List<WatchedRead>();
        foreach (var user in _users)
        {
            Work(reads, user, start);
            if (_kinds.TryGetValue(user.Id, out var kind) && _random.Next(3) == 0 | number == Weeks - 1)
            {
                Snoop(reads, user, kind, start);
            }
        }
        return reads;
    }

    private void Work(List<WatchedRead> reads, (Guid Id, Role Office, double Pace) user, DateTimeOffset start)
    {
        var count = Math.Max(0, (int)(user.Pace + Math.Sqrt(user.Pace) * Normal()));
        for (var i = 0; i < count; i++)
        {
            // One in twelve in the evening, one in thirty at the weekend, one in a hundred and fifty by mistake.
            var hour = _random.Next(12) == 0 ? 20 + 2 * _random.NextDouble() : 8 + 10 * _random.NextDouble();
            var day = _random.Next(30) == 0 ? 5 : _random.Next(5);
            reads.Add(
                new(user.Id, user.Office, NewId(), start.AddDays(day).AddHours(hour), HasTask: _random.Next(150) != 0)
            );
        }
    }

    private void Snoop(
        List<WatchedRead> reads,
        (Guid Id, Role Office, double Pace) user,
        int kind,
        DateTimeOffset start
    )
    {
        var (many, hour, minutes) = kind switch
        {
            0 => (5, 11, 20),
            1 => (30, 22, 1),
            2 => (1, 12, 1),
            3 => ((int)(user.Pace * 3) + 40, 9, 3),
            _ => (25, 23, 2),
        };
        for (var i = 0; i < many; i++)
        {
            var at = start.AddDays(2).AddHours(hour).AddMinutes(i * minutes);
            reads.Add(new(user.Id, user.Office, NewId(), at, HasTask: kind != 0, Namesake: kind == 2));
        }
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
