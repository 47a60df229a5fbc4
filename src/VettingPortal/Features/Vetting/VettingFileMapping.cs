using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Features.Evaluations;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Vetting;

internal sealed class VettingFileMapping : IEntityTypeConfiguration<VettingFile>
{
    private const string Owner = "VettingFileId";

    public void Configure(EntityTypeBuilder<VettingFile> builder)
    {
        builder.ToTable("vetting_files");
        builder.Property(file => file.Number).HasMaxLength(20);
        builder.Property(file => file.Profile).HasMaxLength(30);
        builder.Property(file => file.Region).HasMaxLength(30);
        builder.Property(file => file.PrivacyNotice).HasMaxLength(40);
        builder.Property(file => file.OutcomeReason).HasMaxLength(10);
        builder.Ignore(file => file.IsHeld);
        builder.Ignore(file => file.Appealable);
        builder.Ignore(file => file.IsAppealable);
        builder.Ignore(file => file.RefusedOn);
        builder.Ignore(file => file.NoShowsOfWorstPhase);
        builder.Ignore(file => file.HasMedicalImpediment);
        builder.HasIndex(file => file.Number).IsUnique().HoldsRule("vetting.number-taken");
        builder.HasIndex(file => new
        {
            file.State,
            file.StateSince,
            file.Number,
        });
        builder.HasIndex(file => new { file.StateSince, file.Number });
        builder.HasIndex(file => new { file.Region, file.State });
        builder.HasIndex(file => file.Person);
        builder.HasIndex(file => new { file.AppliedOn, file.Number });
        builder.HasIndex(file => new { file.Campaign, file.State });
        builder.HasIndex(file => file.Batch);
        builder.OwnsMany(
            file => file.Seats,
            seat =>
            {
                seat.ToTable("vetting_seats");
                seat.WithOwner().HasForeignKey(Owner);
                seat.HasKey(Owner, nameof(Seat.Ordinal));
                seat.Property(s => s.Ordinal).ValueGeneratedNever();
                seat.Property(s => s.UpheldWhy).HasMaxLength(Seat.WhyMax);
                seat.HasIndex(s => s.Holder);
            }
        );
        builder.OwnsMany(
            file => file.Steps,
            step =>
            {
                step.ToTable("vetting_steps");
                step.WithOwner().HasForeignKey(Owner);
                step.HasKey(Owner, nameof(StepTaken.Number));
                step.Property(s => s.Number).ValueGeneratedNever();
            }
        );
        builder.OwnsMany(
            file => file.Holds,
            hold =>
            {
                hold.ToTable("vetting_holds");
                hold.WithOwner().HasForeignKey(Owner);
                hold.HasKey(Owner, nameof(HoldPeriod.Number));
                hold.Property(h => h.Number).ValueGeneratedNever();
            }
        );
        builder.OwnsMany(
            file => file.Consents,
            consent =>
            {
                consent.ToTable("vetting_consents");
                consent.WithOwner().HasForeignKey(Owner);
                consent.HasKey(Owner, nameof(Consent.Kind));
            }
        );
        builder.OwnsMany(
            file => file.Restrictions,
            restriction =>
            {
                restriction.ToTable("vetting_restrictions");
                restriction.WithOwner().HasForeignKey(Owner);
                restriction.HasKey(Owner, nameof(Restriction.Number));
                restriction.Property(r => r.Number).ValueGeneratedNever();
                restriction.Property(r => r.Text).HasMaxLength(Restriction.TextMax);
                restriction.Property(r => r.Owner).HasMaxLength(200);
            }
        );
        builder.OwnsMany(
            file => file.Evaluations,
            evaluation =>
            {
                evaluation.ToTable("evaluations");
                evaluation.WithOwner().HasForeignKey(Owner);
                evaluation.HasKey(Owner, nameof(Evaluation.Kind), nameof(Evaluation.Attempt));
                evaluation.Property(e => e.Attempt).ValueGeneratedNever();
                evaluation.Property(e => e.Summary).HasMaxLength(Evaluation.SummaryMax);
                evaluation.Ignore(e => e.IsOpen);
                evaluation.HasIndex(e => new { e.Evaluator, e.State });
                evaluation
                    .HasIndex(e => new { e.Evaluator, e.At })
                    .IsUnique()
                    .HasFilter("\"State\" IN ('Scheduled', 'InProgress')")
                    .HoldsRule("evaluations.appointment-taken");
                evaluation.HasIndex(e => new { e.Center, e.At });
            }
        );
    }
}
