using VettingPortal.Features.Certification;
using VettingPortal.Host.CommandLine;
using VettingPortal.Kernel;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Certification;

/// <summary>What the command line answers about certificates.</summary>
public sealed class CertificateCommandTests
{
    [Fact]
    public async Task List_OfSeveralPages_IsOneRecordALine()
    {
        var useCases = new FakeUseCases();
        useCases.Answers<ListCertificates>(query =>
            query.After is null
                ? new PageOf<ListCertificates.Row>([Row("CUP-2026-000002", CertificateState.Valid)], 2, "next")
                : new PageOf<ListCertificates.Row>([Row("CUP-2026-000001", CertificateState.Suspended)], 2)
        );
        var answer = new StringWriter { NewLine = "\n" };

        Assert.Equal(0, await CertificateCommand.Tell(useCases, answer, default));

        Assert.Equal("CUP-2026-000002\tValid\t2029-06-15\nCUP-2026-000001\tSuspended\t2029-06-15\n", answer.ToString());
        Assert.All(useCases.Asked.Cast<ListCertificates>(), query => Assert.True(query.IssuedOnly));
    }

    private static ListCertificates.Row Row(string number, CertificateState state) =>
        new(CertificateId.New(), number, "Persona", state, new(2026, 11, 24), new(2029, 6, 15), default);
}
