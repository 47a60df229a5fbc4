using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Features.Recruitment;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batches");
        builder.Property(batch => batch.FileName).HasMaxLength(ImportBatch.FileNameMax);
        builder.Property(batch => batch.Sha256).HasMaxLength(64);
        builder.Property(batch => batch.PrivacyNotice).HasMaxLength(PrivacyNotices.MaxLength);
        builder.HasIndex(batch => batch.CreatedAt);
        builder.HasIndex(batch => batch.Sha256);
    }
}
