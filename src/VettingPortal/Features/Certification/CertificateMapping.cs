using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Certification;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    /// <summary>By what name the ledger's parts know it.</summary>
    public const string Table = "certificates";

    private const string Owner = "CertificateId";

    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable(Table);
        builder.Ignore(certificate => certificate.IsIssued);
        builder.Property(certificate => certificate.Number).HasMaxLength(Certificate.NumberMax);
        builder
            .Property(certificate => certificate.Code)
            .HasConversion(code => code.Value, stored => VerificationCode.Parse(stored))
            .HasMaxLength(VerificationCode.Length);
        builder.Property(certificate => certificate.SignedByName).HasMaxLength(Certificate.NameMax);
        builder.Property(certificate => certificate.RegisteredByName).HasMaxLength(Certificate.NameMax);
        builder.Property(certificate => certificate.IssueUpheldWhy).HasMaxLength(Certificate.WhyMax);
        builder.HasIndex(certificate => certificate.SignedBy);
        builder.HasIndex(certificate => certificate.RegisteredBy);
        builder.HasIndex(certificate => certificate.Number).IsUnique().HoldsRule("certification.number-taken");
        builder.HasIndex(certificate => certificate.Code).IsUnique().HoldsRule("certification.code-taken");
        builder.HasIndex(certificate => certificate.File).IsUnique().HoldsRule("certification.already-open");
        builder.HasIndex(certificate => certificate.Person);
        builder.HasIndex(certificate => new { certificate.MovedAt, certificate.Number });
        builder.HasIndex(certificate => new { certificate.ValidTo, certificate.Number });
        builder.OwnsMany(
            certificate => certificate.Components,
            component =>
            {
                component.ToTable("certificate_components");
                component.WithOwner().HasForeignKey(Owner);
                component.HasKey(Owner, nameof(CertificateComponent.Kind));
            }
        );
        builder.OwnsMany(
            certificate => certificate.Suspensions,
            suspension =>
            {
                suspension.ToTable("certificate_suspensions");
                suspension.WithOwner().HasForeignKey(Owner);
                suspension.HasKey(Owner, nameof(Suspension.Ordinal));
                suspension.Property(s => s.Ordinal).ValueGeneratedNever();
                suspension.Property(s => s.Cause).HasMaxLength(Suspension.CauseMax);
            }
        );
    }
}
