using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Certification;
using VettingPortal.Features.Leadership;
using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Tests.Kernel;
using VettingPortal.Tests.Recruitment;
using VettingPortal.Tests.Training;
using VettingPortal.Tests.Vetting;

namespace VettingPortal.Tests.Certification;

/// <summary>From graduation to a certificate that anyone can check, on both databases.</summary>
public sealed class CertificationUseCaseTests
{
    private static readonly Guid Order = Guid.NewGuid();

    private static readonly Cuip Cuip = Cuip.Parse("SABC560626M0912345");

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task TheWholeWay_FromGraduation_IssuesAndIsInTheLedger(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (file, id) = await Opened(portal);
        Assert.Equal((WorkTask.SignCertificate, Role.DIR), await WorkOf(portal, file));

        Assert.IsType<Outcome.Done>(await portal.As(Role.DIR).Run(new SignCertificate(id)));
        Assert.Equal((WorkTask.RegisterCertificate, Role.CERT), await WorkOf(portal, file));
        Assert.IsType<Outcome.Done>(await portal.As(Role.CERT).Run(new RegisterCertificate(id)));

        var certificate = await Stored(portal, id);
        Assert.Equal(("CUP-2026-000001", new DateOnly(2029, 6, 15)), (certificate.Number, certificate.ValidTo!.Value));
        Assert.Equal(
            ["SignCertificate", "RegisterCertificate"],
            (await portal.EntriesOf(id.Value)).Select(entry => entry.Act)
        );
        var stored = await portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == file));
        Assert.Equal((VettingState.Certified, VettingOutcome.Certified), (stored.State, stored.Outcome!.Value));
        Assert.Null(await WorkOf(portal, file));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Open_WhileTheCentreIsNotAccredited_IsRefusedAndThenPasses(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal, accredited: false);
        await class_.Graduate();
        var open = new OpenCertification(CertificateId.New(), class_.File, Cuip, new(2026, 11, 23));
        await portal.Given(ARoad.AnAccreditation(to: new(2026, 11, 23)));

        var ended = await portal.As(Role.CERT).Run(open);
        await portal.Given(ARoad.AnAccreditation(number: "CNCA-2026-099"));
        var renewed = await portal.As(Role.CERT).Run(open);

        Assert.Equal("certification.center-not-accredited", Assert.IsType<Outcome.Refused>(ended).Rule);
        Assert.IsType<Outcome.Done>(renewed);
        Assert.Equal(
            ["refused", "done"],
            (await portal.EntriesOf(class_.File.Value))
                .Where(entry => entry.Act == nameof(OpenCertification))
                .Select(entry => entry.Ending)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_WithoutTheRegistryEntry_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (_, id) = await Opened(portal, withEntry: false);
        await portal.As(Role.DIR).Run(new SignCertificate(id));

        var refused = await portal.As(Role.CERT).Run(new RegisterCertificate(id));
        var entered = await portal.As(Role.CERT).Run(new RecordRegistryEntry(id, Cuip, new(2026, 11, 23)));
        var done = await portal.As(Role.CERT).Run(new RegisterCertificate(id));

        Assert.Equal("vetting.registry-entry-missing", Assert.IsType<Outcome.Refused>(refused).Rule);
        Assert.True(entered.IsDone && done.IsDone);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Sign_ByWhoHadAnotherDuty_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (_, id) = await Opened(portal);
        var trainer = portal.ActorOf(Role.DIR) with { Id = TestPortal.IdOf(Role.ACA) };

        var outcome = await portal.As(trainer).Run(new SignCertificate(id));

        Assert.Equal("vetting.one-duty-per-file", Assert.IsType<Outcome.Refused>(outcome).Rule);
    }

    [Fact]
    public async Task Sign_OfAHeldFile_IsRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var (file, id) = await Opened(portal);
        var sign = new SignCertificate(id);

        var held = await portal.Held(file, () => portal.As(Role.DIR).Run(sign));

        Assert.Equal("vetting.on-hold", Assert.IsType<Outcome.Refused>(held).Rule);
        Assert.IsType<Outcome.Done>(await portal.As(Role.DIR).Run(sign));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_ByWhoSigned_IsRefusedAndRecorded(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (_, id) = await Opened(portal);
        await portal.As(Role.DIR).Run(new SignCertificate(id));
        var both = portal.ActorOf(Role.CERT) with { Id = TestPortal.IdOf(Role.DIR) };

        var outcome = await portal.As(both).Run(new RegisterCertificate(id));

        Assert.Equal("vetting.registrar-is-signatory", Assert.IsType<Outcome.Refused>(outcome).Rule);
        Assert.Equal("refused", (await portal.EntriesOf(id.Value))[^1].Ending);
        Assert.Null((await Stored(portal, id)).IssuedOn);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Verify_ByAnyone_TellsNumberStateAndDayOnly(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);

        var answer = await Public(portal).Ask(new VerifyCertificate(certificate.Code.Grouped.ToLowerInvariant()));

        Assert.Equal(
            (certificate.Number, CertificateState.Valid, certificate.ValidTo),
            (answer.Number, answer.State, answer.ValidTo)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Verify_OfUnknownMalformedAndUnissued_IsOneAnswer(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (_, id) = await Opened(portal);
        var unissued = (await Stored(portal, id)).Code.Value;

        string?[] asked = [null, "", "no", VerificationCode.New().Value, unissued, new string('0', 5000)];
        var answers = new List<VerifyCertificate.Answer>();
        foreach (var code in asked)
        {
            answers.Add(await Public(portal).Ask(new VerifyCertificate(code)));
        }

        Assert.Single(answers.Distinct());
        Assert.False(answers[0].IsKnown);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task ThePublic_MayAskNothingElse(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);

        await Assert.ThrowsAsync<ForbiddenException>(() => Public(portal).Ask(new ListCertificates()));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Suspend_ByInternalAffairs_ShowsNoCauseToAnyone(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);

        var outcome = await portal
            .As(Role.IAD)
            .Run(
                new SuspendCertificate(
                    certificate.Id,
                    Order,
                    "C01",
                    "Medida cautelar en el expediente de asuntos internos."
                )
            );

        Assert.True(outcome.IsDone);
        var sheet = await portal.As(Role.CERT).Ask(new FindCertificate(certificate.Number));
        Assert.Equal(CertificateState.Suspended, sheet.State);
        Assert.All(sheet.History.Where(m => m.What is CertificateMoment.Suspended), m => Assert.Null(m.Who));
        Assert.Equal(
            CertificateState.Suspended,
            (await Public(portal).Ask(new VerifyCertificate(certificate.Code.Value))).State
        );
        portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(
            CertificateState.Valid,
            (await Public(portal).Ask(new VerifyCertificate(certificate.Code.Value))).State
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Cancel_ByChairAndDirector_TakesBoth(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);
        var propose = new ProposeCancellation(certificate.Id, EndingCause.Separation, "Baja del servicio, oficio 112.");

        Assert.True((await portal.As(Role.BRD, 2).Run(propose)).IsDone);
        var alone = await portal.As(Role.BRD, 2).Run(new CancelCertificate(certificate.Id));
        var joint = await portal.As(Role.DIR).Run(new CancelCertificate(certificate.Id));

        Assert.Equal("certification.cancel-jointly", Assert.IsType<Outcome.Refused>(alone).Rule);
        Assert.True(joint.IsDone);
        Assert.Equal(CertificateEnding.Cancelled, (await Stored(portal, certificate.Id)).Ending);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Revoke_ForFraud_IsNoLongerCountedAsCertified(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);
        Task<int> Counted() => portal.Read(db => db.Set<CertifiedTally>().SumAsync(line => line.Count));
        var propose = new ProposeCancellation(
            certificate.Id,
            EndingCause.Fraud,
            "El certificado de estudios es falso."
        );
        Assert.True((await portal.As(Role.BRD, 2).Run(propose)).IsDone);
        Assert.Equal(1, await Counted());

        Assert.True((await portal.As(Role.DIR).Run(new RevokeCertificate(certificate.Id))).IsDone);

        Assert.Equal(0, await Counted());
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task List_ByStateAndExpiry_AgreesWithTheRecord(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);
        var as_ = portal.As(Role.CERT);

        Assert.Single((await as_.Ask(new ListCertificates(CertificateState.Valid))).Rows);
        Assert.Single((await as_.Ask(new ListCertificates(Search: "cup-2026"))).Rows);
        Assert.Single((await as_.Ask(new ListCertificates(Search: "salgado"))).Rows);
        Assert.Empty((await as_.Ask(new ListCertificates(Expiring: 180))).Rows);
        portal.Clock.SetUtcNow(MexicoTime.At(certificate.ValidTo!.Value.AddDays(-90), new TimeOnly(9, 0)));
        Assert.Equal(
            CertificateState.AboutToExpire,
            Assert.Single((await as_.Ask(new ListCertificates(CertificateState.AboutToExpire, 90))).Rows).State
        );
        Assert.Empty((await as_.Ask(new ListCertificates(Expiring: 60))).Rows);
        Assert.Equal([1, 1, 0, 0, 0], (await as_.Ask(new CountExpiring())).Select(alert => alert.Count));
        portal.Clock.SetUtcNow(MexicoTime.At(certificate.ValidTo!.Value.AddDays(1), default));
        Assert.Single((await as_.Ask(new ListCertificates(CertificateState.Expired))).Rows);
        foreach (var state in Enum.GetValues<CertificateState>().Except([CertificateState.Expired]))
        {
            Assert.Empty((await as_.Ask(new ListCertificates(state))).Rows);
        }
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Print_OfACertificate_IsARecordedRead(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);

        var facts = await portal.As(Role.CERT).Ask(new PrintCertificate(certificate.Id));

        Assert.Equal(
            ("María Concepción Salgado Briseño", 5, 4),
            (facts.Holder, facts.Evaluations.Count, facts.Components.Count)
        );
        var entry = (await portal.EntriesOf(certificate.Id.Value))[^1];
        Assert.Equal(("PrintCertificate", "read"), (entry.Act, entry.Ending));
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Print_WithAPhotographOnFile_ShowsTheNewestPicture(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (file, id) = await Opened(portal);
        var picture = Kernel.Documents.AFile.Png().ToArray();
        await Attach(new(DocumentId.New(), "foto.jpg", Kernel.Documents.AFile.Jpeg()));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Attach(new(DocumentId.New(), "foto.png", new MemoryStream(picture)));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Attach(ACampaign.APaper());
        Assert.IsType<Outcome.Done>(await portal.As(Role.DIR).Run(new SignCertificate(id)));
        Assert.IsType<Outcome.Done>(await portal.As(Role.CERT).Run(new RegisterCertificate(id)));

        Assert.Equal(picture, (await portal.As(Role.CERT).Ask(new PrintCertificate(id))).Photo);

        async Task Attach(AttachedFile photo) =>
            Assert.IsType<Outcome.Done>(
                await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Photograph, photo))
            );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Register_WhenAnEarlierOneWasSuspendedSince_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var (file, id) = await Opened(portal);
        var person = (await portal.Read(async db => await db.FindAsync<VettingFile>(file)))!.Person;
        var past = Vetting.AVettingFile.Draft(person, "EXP-2026-000900");
        past.Take(VettingStep.Withdraw, Vetting.AVettingFile.Recruiter, Vetting.AVettingFile.Withdrawing());
        var earlier = Integrity.AFlag.ACertificate(past, "CUP-2026-000900");
        await portal.Given(past);
        await portal.Given(earlier);
        Assert.IsType<Outcome.Done>(await portal.As(Role.DIR).Run(new SignCertificate(id)));
        await portal.As(Role.IAD).Run(new SuspendCertificate(earlier.Id, Order, "HOLD-ADMIN", "Razón."));

        var outcome = await portal.As(Role.CERT).Run(new RegisterCertificate(id));

        Assert.Equal("certification.earlier-certificate", outcome.Obstacle);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Find_OnesOwn_IsNotFound(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var certificate = await Issued(portal);
        var own = portal.ActorOf(Role.CERT) with { Person = certificate.Person.Value };

        await Assert.ThrowsAsync<RecordNotFoundException>(() =>
            portal.As(own).Ask(new FindCertificate(certificate.Number))
        );
        Assert.Empty((await portal.As(own).Ask(new ListCertificates())).Rows);
    }

    [Fact]
    public async Task Acts_WithoutAReason_AreRefused()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var certificate = await Issued(portal);

        var suspend = await portal.As(Role.IAD).Run(new SuspendCertificate(certificate.Id, Order, "HOLD-ADMIN", " "));
        var end = await portal.As(Role.BRD).Run(new ProposeCancellation(certificate.Id, EndingCause.Separation, " "));

        Assert.Equal(
            ("certification.reason-missing", "certification.reason-missing"),
            (suspend.Obstacle, end.Obstacle)
        );
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Open_WithASuspendedCertificate_IsRefused(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        await class_.Graduate();
        var past = Vetting.AVettingFile.Draft(class_.Person.Id, "EXP-2026-000900");
        past.Take(VettingStep.Withdraw, Vetting.AVettingFile.Recruiter, Vetting.AVettingFile.Withdrawing());
        await portal.Given(past);
        var earlier = Integrity.AFlag.ACertificate(past, "CUP-2026-000900");
        await portal.Given(earlier);
        var open = new OpenCertification(CertificateId.New(), class_.File, null, null);
        Assert.True(
            (await portal.As(Role.IAD).Run(new SuspendCertificate(earlier.Id, Order, "HOLD-ADMIN", "Razón."))).IsDone
        );

        Assert.Equal("certification.earlier-certificate", (await portal.As(Role.CERT).Run(open)).Obstacle);
        Assert.True((await portal.As(Role.IAD).Run(new LiftSuspension(earlier.Id, Order, "Razón."))).IsDone);
        Assert.True((await portal.As(Role.CERT).Run(open)).IsDone);
    }

    private static IUseCases Public(TestPortal portal) =>
        portal.Services.CreateScope().ServiceProvider.GetRequiredKeyedService<IUseCases>(PublicActor.Door);

    private static async Task<(VettingFileId File, CertificateId Id)> Opened(TestPortal portal, bool withEntry = true)
    {
        var class_ = await AClass.In(portal);
        await class_.Graduate();
        var id = CertificateId.New();
        var open = new OpenCertification(
            id,
            class_.File,
            withEntry ? Cuip : null,
            withEntry ? new(2026, 11, 23) : null
        );
        Assert.IsType<Outcome.Done>(await portal.As(Role.CERT).Run(open));
        return (class_.File, id);
    }

    private static async Task<Certificate> Issued(TestPortal portal)
    {
        var (_, id) = await Opened(portal);
        Assert.IsType<Outcome.Done>(await portal.As(Role.DIR).Run(new SignCertificate(id)));
        Assert.IsType<Outcome.Done>(await portal.As(Role.CERT).Run(new RegisterCertificate(id)));
        return await Stored(portal, id);
    }

    private static Task<Certificate> Stored(TestPortal portal, CertificateId id) =>
        portal.Read(db => db.Set<Certificate>().AsNoTracking().SingleAsync(one => one.Id == id));

    private static async Task<(WorkTask, Role)?> WorkOf(TestPortal portal, VettingFileId file)
    {
        var items = await portal.Read(db =>
            db.Set<WorkItem>()
                .AsNoTracking()
                .Where(item => item.File == file && item.Source == KeepCertificationWork.Source)
                .ToListAsync()
        );
        return items is [var only] ? (only.Task, only.Office!.Value) : null;
    }
}
