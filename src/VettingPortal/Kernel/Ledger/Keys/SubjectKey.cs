using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Kernel.Ledger.Keys;

/// <summary>
/// The key under which one person's parts of the ledger are encrypted, itself encrypted under the installation's
/// (AES-256-GCM: 12 bytes nonce, 16 bytes tag, 32 bytes). To erase the person, it is deleted.
/// </summary>
public sealed class SubjectKey
{
    /// <summary>The person; <see cref="Guid.Empty"/> for parts that are nobody's.</summary>
    public required Guid Person { get; init; }

    public required byte[] Wrapped { get; init; }

    /// <summary>By which a part says what key it was encrypted under, so that a changed key is seen without any secret.</summary>
    public static byte[] MarkOf(byte[] wrapped) => SHA256.HashData(wrapped)[..16];
}

internal sealed class SubjectKeyMapping : IEntityTypeConfiguration<SubjectKey>
{
    public void Configure(EntityTypeBuilder<SubjectKey> builder)
    {
        builder.ToTable("ledger_keys");
        builder.HasKey(key => key.Person);
        builder.Property(key => key.Person).ValueGeneratedNever();
        builder.Property(key => key.Wrapped).HasMaxLength(60);
    }
}
