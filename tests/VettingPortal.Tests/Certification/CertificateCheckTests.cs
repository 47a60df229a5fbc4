using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Certification;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;
using VettingPortal.Kernel.Ledger.Verification;
using VettingPortal.Pdf;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Kernel.Ledger;
using static VettingPortal.Kernel.Ledger.Verification.FindingCode;

namespace VettingPortal.Tests.Certification;

/// <summary>What a paper that somebody holds proves, and against whom: a forger with or without the keys, and whoever rewrites the past.</summary>
public sealed class CertificateCheckTests
{
    public static TheoryData<DatabaseProvider> Databases => TestPortal.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_OfASoundPaper_FindsNothingEvenWhenTheLedgerHasGrown(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var facts = await paper.Facts(paper.First);
        var (archive, strict) = (paper.Print(facts), paper.Print(facts, PdfProfile.Strict1b, "en-US"));
        await paper.Ledger.Change(paper.Ledger.Files[0].Id);
        await paper.Ledger.Seal();

        var again = await paper.Facts(paper.First);

        Assert.Equal((facts.Ledger!.Index, facts.Ledger.Note), (again.Ledger!.Index, again.Ledger.Note));
        Assert.Empty(await paper.Check(archive));
        Assert.Empty(await paper.Check(strict));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WithOneByteChanged_IsAltered(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var pdf = paper.Print(await paper.Facts(paper.First));
        pdf[pdf.Length / 3] ^= 1;

        Assert.Equal([CertificateAltered], await paper.Check(pdf));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_SignedBySomebodyElse_IsAltered(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        using var theirs = new SomeKeys();
        var facts = await paper.Facts(paper.First);
        _ = paper.Print(facts);
        var unsigned = PdfDocument
            .Create(d => d.Page(page => page.Content().Text(facts.Number)), new("T", "A", "S", "es", facts.PrintedAt))
            .GeneratePdf();

        Assert.Equal(
            [CertificateAltered],
            await paper.Check(theirs.Documents.Sign(unsigned, "Copia", facts.PrintedAt))
        );
        Assert.Equal([CertificateAltered], await paper.Check(unsigned));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WithAnothersNumber_DiffersAndIsNotProven(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var facts = await paper.Facts(paper.First);

        var another = await paper.Check(paper.Print(facts with { Number = paper.Second.Number }));
        var nobodys = await paper.Check(paper.Print(facts with { Number = "CUP-2026-000999" }));

        Assert.Equal([CertificateDiffers, CertificateProof], another);
        Assert.Equal([CertificateUnknown], nobodys);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WithALaterLastDay_Differs(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var facts = await paper.Facts(paper.First);

        var found = await paper.Check(paper.Print(facts with { ValidTo = facts.ValidTo.AddYears(1) }));

        Assert.Equal([CertificateDiffers], found);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WithTheProofOfAnotherLeaf_IsNotProven(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var facts = await paper.Facts(paper.First);
        var other = (await paper.Facts(paper.Second)).Ledger!;
        var own = facts.Ledger!;

        var whole = await paper.Check(paper.Print(facts with { Ledger = other }));
        var mixed = await paper.Check(paper.Print(facts with { Ledger = own with { Proof = other.Proof } }));
        var moved = await paper.Check(paper.Print(facts with { Ledger = own with { Index = own.Index - 1 } }));
        var none = await paper.Check(paper.Print(facts with { Ledger = null }));

        Assert.All([whole, mixed, moved, none], found => Assert.Equal([CertificateProof], found));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WithANoteNoSealerSigned_IsNotProven(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var facts = await paper.Facts(paper.First);
        Assert.True(SignedNote.TrySplit(facts.Ledger!.Note, out var text, out _));

        foreach (var key in (SigningKey[])[SigningKey.FromPem("sealer", SigningKey.NewPem()), paper.Ledger.Keys.Node])
        {
            var forged = facts with { Ledger = facts.Ledger with { Note = SignedNote.Sign(text, key) } };
            Assert.Equal([CertificateProof], await paper.Check(paper.Print(forged)));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WhenHistoryWasRewrittenWithStolenKeys_IsWhatThePaperAloneSees(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var pdf = paper.Print(await paper.Facts(paper.First));
        var history = await History.Of(paper.Ledger, paper.Ledger.Files[0].Id.Value, version: 3);
        history.ChangeActor();
        await history.Rewrite(paper.Ledger.Keys.Node, paper.Ledger.Keys.Sealer);

        Assert.Empty(await paper.VerifyAlone());
        Assert.Equal([FindingCode.CertificateHistory], await paper.Check(pdf));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Check_WhenTheDatabaseWasRolledBackBehindIt_FindsTheShorterHistory(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var facts = await paper.Facts(paper.First);
        var pdf = paper.Print(facts);
        var from = ("@from", (object?)facts.Ledger!.Index);
        const string gone = "(SELECT \"Entry\" FROM ledger_leaves WHERE \"Index\" >= @from)";
        await paper.Ledger.Tamper("DELETE FROM certificate_components");
        await paper.Ledger.Tamper("DELETE FROM certificates");
        await paper.Ledger.Tamper("DELETE FROM ledger_checkpoints WHERE \"Size\" > @from", from);
        await paper.Ledger.Tamper($"DELETE FROM ledger_parts WHERE \"Entry\" IN {gone}", from);
        await paper.Ledger.Tamper($"DELETE FROM ledger_entries WHERE \"Id\" IN {gone}", from);
        await paper.Ledger.Tamper("DELETE FROM ledger_leaves WHERE \"Index\" >= @from", from);

        Assert.DoesNotContain(await paper.VerifyAlone(), finding => finding.Code is RolledBack or TreeRoot);
        Assert.Equal([CertificateUnknown, FindingCode.CertificateHistory], await paper.Check(pdf));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Print_BeforeItIsSealed_CarriesNoPlaceAndAfterwardsDoes(DatabaseProvider provider)
    {
        await using var paper = await APaper.On(provider);
        var third = Integrity.AFlag.ACertificate(paper.Ledger.Files[4], "CUP-2026-000003");
        await paper.Ledger.Portal.Given(third);

        var before = await paper.Facts(third);
        await APaper.Seal(paper.Ledger.Portal, third.Id);
        var after = await paper.Facts(third);

        Assert.Null(before.Ledger);
        Assert.Empty(await paper.Check(paper.Print(after)));
    }
}
