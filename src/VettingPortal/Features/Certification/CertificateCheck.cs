using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Tree;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Pdf.Signing;

namespace VettingPortal.Features.Certification;

/// <summary>
/// Holds a printed certificate against its signer, its record and the ledger, and the ledger's past against it: a paper is a witness
/// that lies outside. Needs public keys alone and writes nothing.
/// </summary>
public sealed class CertificateCheck
{
    private const string Sealer = "sealer";
    private readonly RawRows _rows;
    private readonly Dictionary<string, VerifierKey> _sealers;
    private readonly X509Certificate2Collection _signers;
    private readonly Findings _findings;

    /// <param name="trusted">Of these, the sealers' keys sign checkpoints.</param>
    /// <param name="signers">Whose signature makes a file the installation's own.</param>
    public CertificateCheck(
        PortalDb db,
        IReadOnlyDictionary<string, VerifierKey> trusted,
        X509Certificate2Collection signers,
        Action<Finding> tell
    ) =>
        (_rows, _sealers, _signers, _findings) = (
            new(db),
            trusted.Where(key => key.Value.Name == Sealer).ToDictionary(StringComparer.Ordinal),
            signers,
            new(tell)
        );

    public int Found => _findings.Count;

    /// <summary>Checks a file, and says of which certificate it is; a file that is not the installation's own is read no further.</summary>
    public async Task<string> Run(byte[] pdf, string name, CancellationToken cancel)
    {
        if (PdfVerifier.Judge(pdf, _signers) is not PdfVerdict.Sound || !PrintedCertificate.TryRead(pdf, out var paper))
        {
            _findings.Add(FindingCode.CertificateAltered, CertificateMapping.Table, name, 0);
            return name;
        }
        await _rows.Db.Database.OpenConnectionAsync(cancel);
        var row = await CertificateRow.Find(_rows, paper.Number, cancel);
        Compare(paper, row);
        if (paper.Place is { } place && Proven(place) is { } checkpoint)
        {
            await Past(paper, place, checkpoint, row, cancel);
        }
        else
        {
            NotProven(paper, row);
        }
        return paper.Number;
    }

    private void Compare(PrintedCertificate paper, CertificateRow? row)
    {
        if (row is null)
        {
            Add(FindingCode.CertificateUnknown, paper, row);
            return;
        }
        // Whoever holds the whole code holds the answer, so no more of it is told than its beginning.
        Compare(
            paper.Code == row.Code,
            $"{paper.Code[..4]}…",
            row.Code is { Length: > 4 } code ? $"{code[..4]}…" : "?"
        );
        Compare(paper.IssuedOn == row.IssuedOn, Day(paper.IssuedOn), Day(row.IssuedOn));
        Compare(paper.ValidTo == row.ValidTo, Day(paper.ValidTo), Day(row.ValidTo));

        void Compare(bool agree, string said, string stored)
        {
            if (!agree)
            {
                Add(FindingCode.CertificateDiffers, paper, row, said, stored);
            }
        }
    }

    /// <summary>What the note says, where a sealer signed it and the proof leads from the leaf to its root.</summary>
    private Checkpoint? Proven(PrintedPlace place) =>
        SignedNote.TryOpen(place.Note, _sealers, out var text)
        && Checkpoint.TryParse(text, out var checkpoint)
        && MerkleProof.Includes(place.Leaf, place.Index, checkpoint.Size, place.Proof, checkpoint.Root)
            ? checkpoint
            : null;

    private async Task Past(
        PrintedCertificate paper,
        PrintedPlace place,
        Checkpoint checkpoint,
        CertificateRow? row,
        CancellationToken cancel
    )
    {
        var range = new MerkleRange();
        await _rows.Each(
            "SELECT \"Leaf\" FROM ledger_leaves WHERE \"Index\" < @size ORDER BY \"Index\"",
            [("@size", checkpoint.Size)],
            leaf => range.Add(leaf.Try<byte[]>(0) ?? []),
            cancel
        );
        var header = await HeaderAt(place.Index, cancel);
        var isThere = header is not null && LedgerHeader.Leaf(header).AsSpan().SequenceEqual(place.Leaf);
        if (range.Size != checkpoint.Size || !range.Root().AsSpan().SequenceEqual(checkpoint.Root) || !isThere)
        {
            Add(FindingCode.CertificateHistory, paper, row, checkpoint.Size, range.Size);
        }
        if (isThere && row is not null && !row.IsIssuedBy(header))
        {
            NotProven(paper, row);
        }
    }

    private async Task<byte[]?> HeaderAt(long index, CancellationToken cancel) =>
        (
            await _rows.List(
                "SELECT e.\"Header\" FROM ledger_leaves l JOIN ledger_entries e ON e.\"Id\" = l.\"Entry\" WHERE l.\"Index\" = @index",
                [("@index", index)],
                row => row.Try<byte[]>(0),
                cancel
            )
        ).FirstOrDefault();

    private void NotProven(PrintedCertificate paper, CertificateRow? row) =>
        Add(FindingCode.CertificateProof, paper, row, paper.Place is { } place ? place.Index : "–");

    private void Add(FindingCode code, PrintedCertificate paper, CertificateRow? row, params object[] facts) =>
        _findings.Add(code, CertificateMapping.Table, paper.Number, row?.Version ?? 0, facts);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
