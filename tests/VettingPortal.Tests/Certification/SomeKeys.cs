using VettingPortal.Kernel.Ledger;
using VettingPortal.Kernel.Ledger.Keys;

namespace VettingPortal.Tests.Certification;

/// <summary>The keys of an installation at its first start, in a directory of their own.</summary>
internal sealed class SomeKeys : IDisposable
{
    public SomeKeys()
    {
        Files = new(LedgerSettings.In(Directory));
        Documents = new(Files);
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("vp-signing-").FullName;

    public KeyFiles Files { get; }

    public DocumentSigner Documents { get; }

    public void Dispose()
    {
        Documents.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
