using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>
/// One person's key at work. A part is stored as <c>mark (16) ‖ nonce (12) ‖ tag (16) ‖ AES-256-GCM</c>, bound to its entry and place;
/// <c>mark</c> tells the key (<see cref="SubjectKey.MarkOf"/>).
/// </summary>
public sealed class PartCipher(byte[] key, byte[] mark)
{
    public const int MarkLength = 16;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Before = MarkLength + Nonce + Tag;

    public byte[] Seal(Guid entry, int ordinal, ReadOnlySpan<byte> content)
    {
        var stored = new byte[Before + content.Length];
        mark.CopyTo(stored, 0);
        RandomNumberGenerator.Fill(stored.AsSpan(MarkLength, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(
            stored.AsSpan(MarkLength, Nonce),
            content,
            stored.AsSpan(Before),
            stored.AsSpan(MarkLength + Nonce, Tag),
            PlaceOf(entry, ordinal)
        );
        return stored;
    }

    /// <summary>Throws <see cref="CryptographicException"/> where the bytes are not what was sealed.</summary>
    public byte[] Open(Guid entry, int ordinal, ReadOnlySpan<byte> stored)
    {
        if (stored.Length < Before)
        {
            throw new CryptographicException("A part is shorter than any can be.");
        }
        var content = new byte[stored.Length - Before];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(
            stored.Slice(MarkLength, Nonce),
            stored[Before..],
            stored.Slice(MarkLength + Nonce, Tag),
            content,
            PlaceOf(entry, ordinal)
        );
        return content;
    }

    /// <summary>Encrypts a person's key under the installation's.</summary>
    public static byte[] Wrap(byte[] wrapping, Guid person, byte[] key)
    {
        var wrapped = new byte[Nonce + Tag + key.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, Nonce));
        using var aes = new AesGcm(wrapping, Tag);
        aes.Encrypt(
            wrapped.AsSpan(0, Nonce),
            key,
            wrapped.AsSpan(Nonce + Tag),
            wrapped.AsSpan(Nonce, Tag),
            person.ToByteArray()
        );
        return wrapped;
    }

    /// <summary>The person's key at work; throws <see cref="CryptographicException"/> under another installation's key.</summary>
    public static PartCipher Unwrap(byte[] wrapping, SubjectKey stored)
    {
        var wrapped = stored.Wrapped.AsSpan();
        var key = new byte[wrapped.Length - Nonce - Tag];
        using var aes = new AesGcm(wrapping, Tag);
        aes.Decrypt(
            wrapped[..Nonce],
            wrapped[(Nonce + Tag)..],
            wrapped.Slice(Nonce, Tag),
            key,
            stored.Person.ToByteArray()
        );
        return new(key, SubjectKey.MarkOf(stored.Wrapped));
    }

    private static byte[] PlaceOf(Guid entry, int ordinal)
    {
        var place = new byte[20];
        entry.TryWriteBytes(place);
        BinaryPrimitives.WriteInt32LittleEndian(place.AsSpan(16), ordinal);
        return place;
    }
}
