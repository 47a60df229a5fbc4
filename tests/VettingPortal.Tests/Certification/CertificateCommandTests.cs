using VettingPortal.Features.Certification;
using VettingPortal.Host.CommandLine;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Certification;

/// <summary>What the command line answers about certificates.</summary>
public sealed class CertificateCommandTests
{
    [Fact]
    public async Task List_IsOneRecordALine()
    {
        var useCases = new FakeUseCases();
        useCases.Answers<ListIssued>(
            new[] { Row("CUP-2026-000002", CertificateState.Valid), Row("CUP-2026-000001", CertificateState.Suspended) }
        );
        var answer = new StringWriter { NewLine = "\n" };

        Assert.Equal(0, await CertificateCommand.Tell(useCases, answer, default));

        Assert.Equal("CUP-2026-000002\tValid\t2029-06-15\nCUP-2026-000001\tSuspended\t2029-06-15\n", answer.ToString());
    }

    private static ListCertificates.Row Row(string number, CertificateState state) =>
        new(CertificateId.New(), number, "Persona", state, new(2026, 11, 24), new(2029, 6, 15), default);
}
