using System.Security.Cryptography;
using System.Text;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>
/// The keys of an installation, outside the database: made at first start as files of mode 0600, or put there by its operators. Nobody who
/// holds the database alone can sign an entry, sign a checkpoint, or read a part.
/// </summary>
public sealed class KeyFiles(LedgerSettings settings)
{
    private readonly Lock _making = new();
    private SigningKey? _node;
    private SigningKey? _sealer;

    /// <summary>Public keys that <c>verify</c> trusts, one a line (<see cref="VerifierKey"/>); safe to hand to anyone.</summary>
    public string TrustedFile => Path.Combine(settings.Keys, "trusted.txt");

    /// <summary>The public certificates by which documents that left the portal are judged (<see cref="DocumentSigner"/>), beside it.</summary>
    public string DocumentsFile => DocumentsFileBeside(TrustedFile);

    public static string DocumentsFileBeside(string trusted) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(trusted))!, "documents.cer");

    /// <summary>Signs each entry this process writes.</summary>
    public SigningKey Node => _node ??= Signing($"node-{settings.Node}");

    /// <summary>Signs checkpoints; needed only where sealing happens.</summary>
    public SigningKey Sealer => _sealer ??= Signing("sealer");

    /// <summary>The key that is to follow one of the two: made where there is none yet, and kept until it takes over.</summary>
    public SigningKey Next(string name) =>
        SigningKey.FromPem(name, Read($"{name}.next.pem", () => SigningKey.NewPem()));

    /// <summary>Whether a key waits to follow.</summary>
    public bool HasNext(string name) => File.Exists(PathOf($"{name}.next.pem"));

    /// <summary>Puts the key that follows in the place of the one of that name, which is gone then.</summary>
    public void TakeOver(string name)
    {
        lock (_making)
        {
            File.Move(PathOf($"{name}.next.pem"), PathOf($"{name}.pem"), overwrite: true);
            (_node, _sealer) = (null, null);
        }
    }

    public bool HasSealer => File.Exists(PathOf("sealer.pem"));

    /// <summary>The key under which the persons' keys are kept: 32 bytes. Null where there is none and none may be made.</summary>
    public byte[]? Wrapping(bool mayMake) => Secret("persons.key", mayMake);

    /// <summary>The key of the marks that stay of erased persons: 32 bytes.</summary>
    public byte[] Tombstone() => Secret("tombstones.key", mayMake: true)!;

    /// <summary>The keys by which entries and checkpoints are judged, by their id.</summary>
    public IReadOnlyDictionary<string, VerifierKey> Trusted() => Trusted(TrustedFile);

    /// <summary>Reads a file of trusted keys; a line that is none throws <see cref="InvalidDataException"/>.</summary>
    public static IReadOnlyDictionary<string, VerifierKey> Trusted(string file)
    {
        var keys = new Dictionary<string, VerifierKey>(StringComparer.Ordinal);
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }
            if (!VerifierKey.TryParse(line, out var key))
            {
                throw new InvalidDataException($"{file} has a line that is no public key.");
            }
            keys[key.Id] = key;
        }
        return keys;
    }

    private SigningKey Signing(string name)
    {
        lock (_making)
        {
            var pem = Read($"{name}.pem", () => SigningKey.NewPem());
            var key = SigningKey.FromPem(name, pem);
            if (!Trusted().ContainsKey(key.Public.Id))
            {
                File.AppendAllText(TrustedFile, key.Public + "\n");
            }
            return key;
        }
    }

    private byte[]? Secret(string file, bool mayMake)
    {
        lock (_making)
        {
            return mayMake || File.Exists(PathOf(file))
                ? Convert.FromBase64String(
                    Read(file, () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))).Trim()
                )
                : null;
        }
    }

    private string Read(string name, Func<string> make) =>
        Encoding.ASCII.GetString(Kept(name, () => Encoding.ASCII.GetBytes(make())));

    /// <summary>
    /// A file of the keys' directory, for its owner alone, made where there is none: written beside and moved into place, so that two
    /// processes at their first start end with one key.
    /// </summary>
    internal byte[] Kept(string name, Func<byte[]> make)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(settings.Keys);
            var fresh = PathOf($".{Guid.NewGuid():N}");
            using (var file = new FileStream(fresh, OnlyMine()))
            {
                file.Write(make());
                file.Flush(flushToDisk: true);
            }
            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }
        return File.ReadAllBytes(path);
    }

    private static FileStreamOptions OnlyMine()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }

    private string PathOf(string name) => Path.Combine(settings.Keys, name);
}
