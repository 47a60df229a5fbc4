using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Benchmarks;

/// <summary>One file with its five phases, beside the same tables read by hand.</summary>
internal static class FileBench
{
    private static readonly string[] Parts =
    [
        "evaluations",
        "vetting_seats",
        "vetting_steps",
        "vetting_consents",
        "vetting_holds",
        "vetting_restrictions",
    ];

    public static async Task Run(BenchPortal portal)
    {
        Report.Section($"one file with its phases, {portal.Database.Provider}");
        string number;
        await using (var db = await portal.Context())
        {
            number = await db.Set<VettingFile>()
                .Where(file => file.State == VettingState.Certified)
                .OrderBy(file => file.Number)
                .Select(file => file.Number)
                .FirstAsync();
        }
        var door = await portal.As(Role.COO);
        var duel = await Duel.Of(() => door.Ask(new FindVettingFile(number)), () => Raw(portal.Database, number));
        duel.Print("file", portal.Database.Provider is DatabaseProvider.Sqlite ? 2.3 : 1.2);
    }

    private static async Task Raw(DatabaseSettings settings, string number)
    {
        await using var connection = await RawRows.Open(settings);
        var file = await Read(connection, "SELECT * FROM vetting_files WHERE \"Number\" = @key", number);
        var (id, person) = (file[0]["Id"], file[0]["Person"]);
        _ = await Read(connection, "SELECT * FROM people WHERE \"Id\" = @key", person);
        var users = new HashSet<object>();
        foreach (var part in Parts)
        {
            foreach (var row in await Read(connection, $"SELECT * FROM {part} WHERE \"VettingFileId\" = @key", id))
            {
                users.UnionWith(row.Where(pair => pair.Key is "Holder" or "Evaluator").Select(pair => pair.Value));
            }
        }
        _ = await Read(connection, "SELECT * FROM people_former_curps WHERE \"PersonId\" = @key", person);
        _ = await Read(connection, "SELECT * FROM force_profiles WHERE \"Code\" = @key", file[0]["Profile"]);
        _ = await Read(connection, "SELECT * FROM regions WHERE \"Code\" = @key", file[0]["Region"]);
        var names = string.Join(", ", users.Select(user => $"'{user}'"));
        _ = await Read(connection, $"SELECT \"Id\", \"Name\" FROM portal_users WHERE \"Id\" IN ({names})", "");
        _ = await Read(connection, "SELECT \"Id\", \"Name\" FROM centers", "");
    }

    private static async Task<List<Dictionary<string, object>>> Read(DbConnection connection, string text, object key)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@key", key);
        command.Parameters.Add(parameter);
        List<Dictionary<string, object>> rows = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new Dictionary<string, object>(reader.FieldCount);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.GetValue(i);
            }
            rows.Add(row);
        }
        return rows;
    }
}
