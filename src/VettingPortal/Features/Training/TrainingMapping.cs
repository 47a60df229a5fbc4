using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Training;

internal sealed class CohortMapping : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.ToTable("cohorts");
        builder.Property(cohort => cohort.Code).HasMaxLength(Cohort.CodeMax);
        builder.Property(cohort => cohort.Profile).HasMaxLength(30);
        builder.Property(cohort => cohort.Academy).HasMaxLength(Cohort.NameMax);
        builder.Ignore(cohort => cohort.ProgrammedHours);
        builder.HasIndex(cohort => cohort.Code).IsUnique().HoldsRule("training.code-taken");
        builder.HasIndex(cohort => new { cohort.StartsOn, cohort.Code });
        builder.OwnsMany(
            cohort => cohort.Modules,
            module =>
            {
                module.ToTable("cohort_modules");
                module.WithOwner().HasForeignKey("CohortId");
                module.HasKey("CohortId", nameof(CohortModule.Code));
                module.Property(m => m.Code).HasMaxLength(CohortModule.CodeMax);
                module.Property(m => m.NameEs).HasMaxLength(Cohort.NameMax);
                module.Property(m => m.NameEn).HasMaxLength(Cohort.NameMax);
                module.Property(m => m.Instructor).HasMaxLength(Panel.NameMax);
            }
        );
    }
}

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>
{
    private const string Owner = "EnrolmentId";

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolments");
        builder.Ignore(enrolment => enrolment.ValidatedHours);
        builder.HasIndex(enrolment => enrolment.File).IsUnique().HoldsRule("training.already-enrolled");
        builder.HasIndex(enrolment => enrolment.Cohort);
        builder.HasIndex(enrolment => enrolment.Person);
        builder.OwnsMany(
            enrolment => enrolment.Attendance,
            entry =>
            {
                entry.ToTable("attendance");
                entry.WithOwner().HasForeignKey(Owner);
                entry.HasKey(Owner, nameof(AttendanceEntry.Day), nameof(AttendanceEntry.Module));
                entry.Property(e => e.Module).HasMaxLength(CohortModule.CodeMax);
            }
        );
        builder.OwnsMany(
            enrolment => enrolment.Marks,
            mark =>
            {
                mark.ToTable("module_marks");
                mark.WithOwner().HasForeignKey(Owner);
                mark.HasKey(Owner, nameof(ModuleMark.Module), nameof(ModuleMark.Attempt), nameof(ModuleMark.Revision));
                mark.Property(m => m.Module).HasMaxLength(CohortModule.CodeMax);
                mark.Property(m => m.Attempt).ValueGeneratedNever();
                mark.Property(m => m.Revision).ValueGeneratedNever();
                mark.Property(m => m.FirstEvaluator).HasMaxLength(Panel.NameMax);
                mark.Property(m => m.SecondEvaluator).HasMaxLength(Panel.NameMax);
            }
        );
        builder.OwnsMany(
            enrolment => enrolment.Signatures,
            signature =>
            {
                signature.ToTable("training_signatures");
                signature.WithOwner().HasForeignKey(Owner);
                signature.HasKey(Owner, nameof(RecordSignature.By));
                signature.Property(s => s.By).ValueGeneratedNever();
                signature.Property(s => s.Name).HasMaxLength(Panel.NameMax);
            }
        );
        builder.OwnsMany(
            enrolment => enrolment.Corrections,
            correction =>
            {
                correction.ToTable("mark_corrections");
                correction.WithOwner().HasForeignKey(Owner);
                correction.HasKey(Owner, nameof(MarkCorrection.Number));
                correction.Property(c => c.Number).ValueGeneratedNever();
                correction.Property(c => c.Module).HasMaxLength(CohortModule.CodeMax);
                correction.Property(c => c.Reason).HasMaxLength(MarkCorrection.ReasonMax);
            }
        );
    }
}
