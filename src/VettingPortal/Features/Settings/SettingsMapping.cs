using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Settings;

internal sealed class PolicyProfileMapping : IEntityTypeConfiguration<PolicyProfile>
{
    public void Configure(EntityTypeBuilder<PolicyProfile> builder)
    {
        builder.ToTable("policy_profiles");
        builder.OwnsOne(profile => profile.Numbers);
        builder.Navigation(profile => profile.Numbers).IsRequired();
        builder.HasIndex(profile => profile.EffectiveFrom).IsUnique().HoldsRule("settings.policy-day-taken");
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holidays");
        builder.Property(holiday => holiday.Name).HasMaxLength(Holiday.NameMax);
        builder.Property(holiday => holiday.Basis).HasMaxLength(Holiday.NameMax);
        builder.HasIndex(holiday => holiday.Day).IsUnique().HoldsRule("settings.holiday-taken");
    }
}

internal sealed class ForceProfileMapping : IEntityTypeConfiguration<ForceProfile>
{
    public void Configure(EntityTypeBuilder<ForceProfile> builder)
    {
        builder.ToTable("force_profiles");
        builder.Property(profile => profile.Code).HasMaxLength(ForceProfile.CodeMax);
        builder.Property(profile => profile.NameEs).HasMaxLength(100);
        builder.Property(profile => profile.NameEn).HasMaxLength(100);
        builder.Property(profile => profile.MinimumSchooling).HasMaxLength(30);
        builder.HasIndex(profile => profile.Code).IsUnique().HoldsRule("settings.profile-code-taken");
    }
}

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("regions");
        builder.Property(region => region.Code).HasMaxLength(30);
        builder.Property(region => region.Name).HasMaxLength(100);
        builder.HasIndex(region => region.Code).IsUnique().HoldsRule("settings.region-code-taken");
    }
}

internal sealed class ReferenceEntryMapping : IEntityTypeConfiguration<ReferenceEntry>
{
    public void Configure(EntityTypeBuilder<ReferenceEntry> builder)
    {
        builder.ToTable("reference_entries");
        builder.Property(entry => entry.Code).HasMaxLength(30);
        builder.Property(entry => entry.Es).HasMaxLength(Holiday.NameMax);
        builder.Property(entry => entry.En).HasMaxLength(Holiday.NameMax);
        builder.HasIndex(entry => new { entry.List, entry.Code }).IsUnique().HoldsRule("settings.reference-code-taken");
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("settings_proposals");
        builder.Ignore(proposal => proposal.Change);
        builder.Ignore(proposal => proposal.Before);
        builder.Property(proposal => proposal.Reason).HasMaxLength(Proposal.ReasonMax);
        builder.Property(proposal => proposal.DecisionReason).HasMaxLength(2000);
        builder.HasIndex(proposal => new { proposal.State, proposal.ProposedAt });
        builder
            .HasIndex(proposal => proposal.Target)
            .IsUnique()
            .HasFilter("\"State\" = 'Open'")
            .HoldsRule("settings.proposal-pending");
    }
}
