using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace VettingPortal.Features.People;

/// <summary>A state of the federation as a place of birth. <paramref name="Code"/> is the CURP's, for instance JC for Jalisco.</summary>
public sealed record BirthState(string Code, string Inegi, string Iso, string Name);

/// <summary>The 32 states by their CURP code, and NE for those born abroad, from the reference data.</summary>
public static class BirthStates
{
    /// <summary>Born abroad. It is no state and has no name of its own: pages take its words from their texts.</summary>
    public const string Abroad = "NE";

    private static readonly IReadOnlyDictionary<string, BirthState> ByCode = Read();

    /// <summary>The states in the order of their INEGI code.</summary>
    public static IReadOnlyList<BirthState> All { get; } =
    [.. ByCode.Values.OrderBy(state => state.Inegi, StringComparer.Ordinal)];

    /// <summary>Whether a CURP may carry this code, NE among them.</summary>
    public static bool IsCode(string? code) => code == Abroad || (code is not null && ByCode.ContainsKey(code));

    /// <summary>Reads a code as files write it: spaces around, lower case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? code)
    {
        var key = WrittenText.Key(text);
        code = IsCode(key) ? key : null;
        return code is not null;
    }

    /// <summary>The state's name, or null when born abroad.</summary>
    public static string? NameOf(string code) => ByCode.TryGetValue(code, out var state) ? state.Name : null;

    private static Dictionary<string, BirthState> Read()
    {
        using var stream =
            typeof(BirthStates).Assembly.GetManifestResourceStream("VettingPortal.reference-data.json")
            ?? throw new InvalidOperationException("The reference data is not in the assembly.");
        using var data = JsonDocument.Parse(stream);
        return data
            .RootElement.GetProperty("states")
            .EnumerateArray()
            .Select(state => new BirthState(
                Text(state, "curp"),
                Text(state, "inegi"),
                Text(state, "iso"),
                Text(state, "name")
            ))
            .ToDictionary(state => state.Code, StringComparer.Ordinal);
    }

    private static string Text(JsonElement state, string name) => state.GetProperty(name).GetString() ?? "";
}
