using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Kernel.Documents;

internal sealed class DocumentMapping : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("documents");
        builder.Property(document => document.OwnerType).HasMaxLength(40);
        builder.Property(document => document.Kind).HasMaxLength(StoredDocument.KindMax);
        builder.Property(document => document.Name).HasMaxLength(StoredDocument.NameMax);
        builder.Property(document => document.Sha256).HasMaxLength(64);
        builder.Property(document => document.StoredAs).HasMaxLength(32);
        builder.HasIndex(document => new
        {
            document.Owner,
            document.OwnerType,
            document.Kind,
        });
        builder.HasIndex(document => document.Person);
    }
}
