using System.Text.Json;

namespace VettingPortal.Tests.People;

/// <summary>The domain's worked examples, from vectors.json.</summary>
internal static class DomainVectors
{
    public static TheoryData<T1, T2, T3, T4> Rows<T1, T2, T3, T4>(
        string list,
        Func<JsonElement, (T1, T2, T3, T4)> read
    ) => [.. Of(list).Select(read)];

    public static TheoryData<T1, T2, T3> Rows<T1, T2, T3>(string list, Func<JsonElement, (T1, T2, T3)> read) =>
        [.. Of(list).Select(read)];

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    public static bool Flag(this JsonElement row, string name) => row.GetProperty(name).GetBoolean();

    private static JsonElement[] Of(string list)
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "vectors.json"));
        return [.. JsonDocument.Parse(file).RootElement.GetProperty(list).EnumerateArray()];
    }
}
