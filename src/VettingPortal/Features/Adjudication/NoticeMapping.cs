using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Features.Adjudication;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.Property(notice => notice.ReceivedBy).HasMaxLength(Notice.ReceiverMax);
        builder.HasIndex(notice => notice.File);
    }
}

internal sealed class AppealCaseMapping : IEntityTypeConfiguration<AppealCase>
{
    private const string Owner = "AppealCaseId";

    public void Configure(EntityTypeBuilder<AppealCase> builder)
    {
        builder.ToTable("appeal_cases");
        builder.Property(appeal => appeal.Grounds).HasMaxLength(AppealCase.TextMax);
        builder.Property(appeal => appeal.Reasons).HasMaxLength(AppealCase.TextMax);
        builder.Property(appeal => appeal.Seed).HasMaxLength(RandomDraw.SeedBytes * 2);
        builder.HasIndex(appeal => appeal.File);
        builder.OwnsMany(
            appeal => appeal.Panel,
            member =>
            {
                member.ToTable("appeal_panel");
                member.WithOwner().HasForeignKey(Owner);
                member.HasKey(Owner, nameof(PanelMember.Ordinal));
                member.Property(m => m.Ordinal).ValueGeneratedNever();
                member.Property(m => m.Opinion).HasMaxLength(AppealCase.TextMax);
            }
        );
        builder.OwnsMany(
            appeal => appeal.Candidates,
            candidate =>
            {
                candidate.ToTable("appeal_candidates");
                candidate.WithOwner().HasForeignKey(Owner);
                candidate.HasKey(Owner, nameof(DrawnFrom.Draw), nameof(DrawnFrom.User));
                candidate.Property(c => c.Draw).ValueGeneratedNever();
                candidate.Property(c => c.User).ValueGeneratedNever();
                candidate.Property(c => c.Exclusion).HasMaxLength(60);
            }
        );
        builder.OwnsMany(
            appeal => appeal.Phases,
            phase =>
            {
                phase.ToTable("appeal_phases");
                phase.WithOwner().HasForeignKey(Owner);
                phase.HasKey(Owner, nameof(PhaseToRepeat.Kind));
            }
        );
    }
}
