using System.Globalization;
using VettingPortal.Features.People;

namespace VettingPortal.Host.Demonstration;

/// <summary>Invents people: common Mexican names and a CURP whose letters, date and check digit fit them.</summary>
internal sealed class DemoPerson(Random random, IEnumerable<Curp>? known = null)
{
    private static readonly string[] Women =
    [
        "Lucía",
        "Ximena",
        "Dalia",
        "Noemí",
        "Itzel",
        "Paloma",
        "Rebeca",
        "Aurora",
        "Gabriela",
        "Renata",
        "Mariana",
        "Elisa",
    ];
    private static readonly string[] Men =
    [
        "Óscar",
        "Fermín",
        "Baltazar",
        "Rodrigo",
        "Abel",
        "Efraín",
        "Samuel",
        "Iván",
        "Julián",
        "Néstor",
        "Héctor",
        "Gael",
    ];
    private static readonly string[] Surnames =
    [
        "Hernández",
        "Baeza",
        "Camacho",
        "Robles",
        "Urrutia",
        "Salas",
        "Barrera",
        "Ochoa",
        "Tafoya",
        "Mena",
        "Rentería",
        "Gil",
        "Cisneros",
        "Loya",
        "Zamudio",
        "Partida",
        "Solórzano",
        "Cota",
        "Montaño",
        "Rivas",
        "Arriaga",
        "Pinto",
        "Cervantes",
        "Mora",
        "Escobedo",
        "Luján",
        "Orozco",
        "Santana",
        "Medrano",
        "Félix",
        "Treviño",
        "Casas",
        "Gallardo",
        "Núñez",
        "Villaseñor",
        "Duarte",
        "Prado",
        "Quiñones",
    ];

    private readonly HashSet<string> _taken = [.. (known ?? []).Select(curp => curp.Value)];

    /// <summary>Somebody of 21 to 33 years who is on no record yet.</summary>
    public PersonDetails Next(DateOnly today)
    {
        while (true)
        {
            var woman = random.Next(2) == 0;
            var name = PersonName.Parse(One(woman ? Women : Men), One(Surnames), One(Surnames));
            var born = today.AddYears(-21).AddDays(-random.Next(12 * 365));
            var state = One([.. BirthStates.All.Select(known => known.Code)]);
            var curp = CurpOf(name, born, woman ? 'M' : 'H', state);
            if (_taken.Add(curp.Value))
            {
                var phone = PhoneNumber.Parse(
                    string.Create(CultureInfo.InvariantCulture, $"+5255{10_000_000 + random.Next(80_000_000)}")
                );
                return new(curp, name, state, phone, null, Schooling.Bachelor);
            }
        }
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    private Curp CurpOf(PersonName name, DateOnly born, char sex, string state)
    {
        var (first, second, given) = (Plain(name.FirstSurname), Plain(name.SecondSurname!), Plain(name.GivenNames));
        var letters = $"{first[0]}{Inner(first, vowel: true)}{second[0]}{given[0]}";
        var place = born.Year >= 2000 ? (char)('A' + random.Next(10)) : (char)('0' + random.Next(10));
        var inner = $"{Inner(first, vowel: false)}{Inner(second, vowel: false)}{Inner(given, vowel: false)}";
        var head = $"{letters}{born.ToString("yyMMdd", CultureInfo.InvariantCulture)}{sex}{state}{inner}{place}";
        return Curp.Parse(head + Curp.CheckDigit(head + "0"));
    }

    private static string Plain(string name) => WrittenText.Plain(name.Replace('ñ', 'x').Replace('Ñ', 'X'));

    private static char Inner(string word, bool vowel) =>
        word.Skip(1)
            .FirstOrDefault(
                letter => letter is >= 'A' and <= 'Z' && "AEIOU".Contains(letter, StringComparison.Ordinal) == vowel,
                'X'
            );
}
