using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Pdf.Reading;

namespace VettingPortal.Features.Certification;

/// <summary>What a copy of a certificate says, read back from the file: from its attachment, or from the small print of the annex.</summary>
/// <param name="Place">Null on a copy that was made before the act of issue was sealed.</param>
internal sealed partial record PrintedCertificate(
    string Number,
    string Code,
    DateOnly IssuedOn,
    DateOnly ValidTo,
    PrintedPlace? Place
)
{
    private const string Day = "yyyy-MM-dd";

    // 32 bytes in base 64.
    private const int HashLength = 44;

    /// <summary>The line by which the paper is read back, whatever its language.</summary>
    public static string Line(CertificateFacts facts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.Number} {facts.Code.Value} {facts.IssuedOn:yyyy-MM-dd} {facts.ValidTo:yyyy-MM-dd}"
        );

    /// <summary>The line below it: the leaf's place and hash.</summary>
    public static string Line(LedgerPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Index} {Convert.ToBase64String(place.Leaf)}");

    /// <summary>Reads a file whose signature was found sound; false where it is no certificate.</summary>
    public static bool TryRead(byte[] pdf, [NotNullWhen(true)] out PrintedCertificate? paper)
    {
        try
        {
            paper = PdfContents.Attachment(pdf, CertificateData.Name) is { } data
                ? OfData(data)
                : OfLines(PdfContents.Lines(pdf));
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            paper = null;
        }
        return paper is not null;
    }

    private static PrintedCertificate OfData(byte[] data)
    {
        using var json = JsonDocument.Parse(data);
        var root = json.RootElement;
        return new(
            root.GetProperty("number").GetString()!,
            root.GetProperty("code").GetString()!,
            DayOf(root.GetProperty("issuedOn").GetString()!),
            DayOf(root.GetProperty("validTo").GetString()!),
            root.TryGetProperty("ledger", out var place) && place.ValueKind is JsonValueKind.Object
                ? new(
                    place.GetProperty("index").GetInt64(),
                    place.GetProperty("leaf").GetBytesFromBase64(),
                    place.GetProperty("note").GetString()!,
                    [.. place.GetProperty("proof").EnumerateArray().Select(hash => hash.GetBytesFromBase64())]
                )
                : null
        );
    }

    private static PrintedCertificate? OfLines(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Said().Match(lines[i]) is { Success: true } said)
            {
                var words = said.Groups;
                return new(
                    words[1].Value,
                    words[2].Value,
                    DayOf(words[3].Value),
                    DayOf(words[4].Value),
                    PlaceIn([.. lines.Skip(i + 1)])
                );
            }
        }
        return null;
    }

    private static PrintedPlace? PlaceIn(string[] lines)
    {
        if (lines is not [var first, LedgerSettings.Origin, ..] || Leaf().Match(first) is not { Success: true } leaf)
        {
            return null;
        }
        var text = lines[1..].TakeWhile(line => !line.StartsWith('—')).ToList();
        var signatures = lines[(1 + text.Count)..].TakeWhile(line => line.StartsWith('—')).ToList();
        // A hash may have been parted where a line ended, so they are told apart by their length.
        var proof = string.Concat(
                lines[(1 + text.Count + signatures.Count)..].TakeWhile(line => Hashes().IsMatch(line))
            )
            .Replace(" ", "", StringComparison.Ordinal)
            .Chunk(HashLength)
            .Select(hash => Convert.FromBase64String(new(hash)));
        return new(
            long.Parse(leaf.Groups[1].Value, CultureInfo.InvariantCulture),
            Convert.FromBase64String(leaf.Groups[2].Value),
            string.Concat(text.Append("").Concat(signatures).Select(line => line + "\n")),
            [.. proof]
        );
    }

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\S{1,20}) ([0-9A-Z]{26}) (\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d)$")]
    private static partial Regex Said();

    [GeneratedRegex("^[A-Za-z0-9+/= ]+$")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"^(\d{1,18}) ([A-Za-z0-9+/]{43}=)$")]
    private static partial Regex Leaf();
}

/// <summary>Where the paper says that the act of issue stands, and by what it proves it.</summary>
internal sealed record PrintedPlace(long Index, byte[] Leaf, string Note, IReadOnlyList<byte[]> Proof);
