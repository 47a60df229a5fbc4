using VettingPortal.Kernel.Ledger.Verification;

namespace VettingPortal.Features.Certification;

/// <summary>An issued certificate as it lies in the database, for who holds a paper against it.</summary>
internal sealed record CertificateRow(
    Guid Id,
    int Version,
    string? Code,
    DateOnly? IssuedOn,
    DateOnly? ValidTo,
    DateTime? RegisteredAt
)
{
    public static async Task<CertificateRow?> Find(RawRows rows, string number, CancellationToken cancel) =>
        (
            await rows.List(
                "SELECT \"Id\", \"Version\", \"Code\", \"IssuedOn\", \"ValidTo\", \"RegisteredAt\" FROM certificates "
                    + "WHERE \"Number\" = @number AND \"IssuedOn\" IS NOT NULL",
                [("@number", number)],
                row => new CertificateRow(
                    row.TryValue<Guid>(0) ?? Guid.Empty,
                    row.TryValue<int>(1) ?? 0,
                    row.Try<string>(2),
                    row.TryValue<DateOnly>(3),
                    row.TryValue<DateOnly>(4),
                    row.TryValue<DateTime>(5)
                ),
                cancel
            )
        ).SingleOrDefault();

    /// <summary>Whether an entry is the act that issued it: it changed this record at the instant of registering.</summary>
    public bool IsIssuedBy(byte[]? entry) =>
        ReadHeader.TryParse(entry, out var header)
        && header.Parts.Any(part => part.Type == CertificateMapping.Table && part.Key == Id)
        && RegisteredAt is { } at
        && header.At.UtcDateTime == DateTime.SpecifyKind(at, DateTimeKind.Utc);
}
