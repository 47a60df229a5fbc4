using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Evaluations;

internal sealed class DrawMapping : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> builder)
    {
        builder.ToTable("draws");
        builder.Property<Guid?>("Subject");
        builder.Property(draw => draw.Seed).HasMaxLength(EvaluatorDraw.SeedLength);
        builder.HasIndex(draw => draw.File);
        builder.OwnsMany(
            draw => draw.Candidates,
            candidate =>
            {
                candidate.ToTable("draw_candidates");
                candidate.WithOwner().HasForeignKey("DrawId");
                candidate.HasKey("DrawId", nameof(DrawCandidate.Ordinal));
                candidate.Property(c => c.Ordinal).ValueGeneratedNever();
            }
        );
    }
}

internal sealed class AccreditationMapping : IEntityTypeConfiguration<Accreditation>
{
    public void Configure(EntityTypeBuilder<Accreditation> builder)
    {
        builder.ToTable("accreditations");
        builder.Property(accreditation => accreditation.Number).HasMaxLength(Accreditation.NumberMax);
        builder.Property(accreditation => accreditation.From).HasColumnName("ValidFrom");
        builder.Property(accreditation => accreditation.To).HasColumnName("ValidTo");
        builder
            .HasIndex(accreditation => accreditation.Number)
            .IsUnique()
            .HoldsRule("evaluations.accreditation-number-taken");
        builder.HasIndex(accreditation => accreditation.Center);
        builder.OwnsMany(
            accreditation => accreditation.Phases,
            phase =>
            {
                phase.ToTable("accreditation_phases");
                phase.WithOwner().HasForeignKey("AccreditationId");
                phase.HasKey("AccreditationId", nameof(AccreditedPhase.Kind));
            }
        );
    }
}
