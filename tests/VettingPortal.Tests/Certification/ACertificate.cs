using System.Security.Cryptography;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel.Ledger.Keys;
using VettingPortal.Kernel.Ledger.Sealing;

namespace VettingPortal.Tests.Certification;

/// <summary>Facts of a certificate as they are printed.</summary>
internal static class ACertificate
{
    public static readonly VerificationCode Code = VerificationCode.Parse("7KQ4M2XD91TRB3WN80JC55PER9");

    private static readonly string Sealer = SigningKey.NewPem();

    public static readonly Uri Portal = new("https://vetting.example.mx/");

    public static CertificateFacts Facts(CertificateState state = CertificateState.Valid) =>
        new()
        {
            Number = "CUP-2026-000123",
            Code = Code,
            Holder = "María Concepción Núñez Güemes",
            Curp = "NUGM************04",
            Cuip = "NUGM950314M0912345",
            FileNumber = "EXP-2026-001842",
            Profile = ("Prevención", "Prevention"),
            IssuedOn = new(2026, 11, 24),
            ValidTo = new(2029, 6, 15),
            State = state,
            RegistryEntryOn = new(2026, 11, 20),
            Components =
            [
                new(ComponentKind.ConfidenceControl, new(2026, 6, 15), new(2029, 6, 15)),
                new(ComponentKind.Competences, new(2026, 11, 13), new(2029, 11, 13)),
                new(ComponentKind.Performance, new(2026, 11, 13), new(2029, 11, 13)),
                new(ComponentKind.InitialTraining, new(2026, 11, 13), null),
            ],
            Evaluations =
            [
                new(EvaluationKind.Toxicology, new(2026, 4, 28), EvaluationResult.Favourable),
                new(EvaluationKind.Medical, new(2026, 4, 30), EvaluationResult.Favourable),
                new(EvaluationKind.Psychological, new(2026, 5, 6), EvaluationResult.FavourableWithObservations),
                new(EvaluationKind.Polygraph, new(2026, 5, 14), EvaluationResult.Favourable),
                new(EvaluationKind.Background, new(2026, 5, 29), EvaluationResult.Favourable),
            ],
            Training = new("Instituto de Formación Policial, Celaya", "2026-GTO-03", 1012, new(2026, 11, 13)),
            Signed = new("Dra. Leticia Ordóñez Peña", new(2026, 11, 23, 16, 42, 0, TimeSpan.Zero)),
            Registered = new("Lic. Íñigo Barragán Ruiz", new(2026, 11, 24, 17, 5, 0, TimeSpan.Zero)),
            Ledger = Place,
            PrintedBy = "Mtro. Saúl Ávila Torres",
            PrintedAt = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero),
        };

    /// <summary>In a ledger of a million entries; its hashes are of nothing.</summary>
    public static readonly LedgerPlace Place = APlace();

    private static LedgerPlace APlace()
    {
        var checkpoint = new Checkpoint(41_233, 1_000_003, Hash(0), new(2026, 11, 24, 17, 5, 4, TimeSpan.Zero));
        return new(
            1_000_001,
            Hash(1),
            checkpoint.Size,
            checkpoint.Root,
            SignedNote.Sign(checkpoint.Text, SigningKey.FromPem("sealer", Sealer)),
            [.. Enumerable.Range(2, 20).Select(Hash)]
        );
    }

    private static byte[] Hash(int number) => SHA256.HashData([(byte)number]);
}
