using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

internal sealed class RegistryOverrideMapping : IEntityTypeConfiguration<RegistryOverride>
{
    private const string Owner = "RegistryOverrideId";

    public void Configure(EntityTypeBuilder<RegistryOverride> builder)
    {
        builder.ToTable("registry_overrides");
        builder.Property(one => one.Verification).HasMaxLength(RegistryOverride.ReasonMax);
        builder.Property(one => one.Seed).HasMaxLength(RandomDraw.SeedBytes * 2);
        builder.HasIndex(one => new { one.Query, one.File }).IsUnique().HoldsRule("adjudication.override-asked");
        builder.HasIndex(one => one.File);
        builder.Ignore(one => one.Answering);
        builder.OwnsMany(
            one => one.Members,
            member =>
            {
                member.ToTable("registry_override_members");
                member.WithOwner().HasForeignKey(Owner);
                member.HasKey(Owner, nameof(OverrideMember.Ordinal));
                member.Property(m => m.Ordinal).ValueGeneratedNever();
                member.Property(m => m.Reason).HasMaxLength(RegistryOverride.ReasonMax);
                member.Property(m => m.RelievedBecause).HasMaxLength(RegistryOverride.ReasonMax);
                member.Property(m => m.Seed).HasMaxLength(RandomDraw.SeedBytes * 2);
                member.HasIndex(m => m.User);
            }
        );
        builder.OwnsMany(
            one => one.Candidates,
            candidate =>
            {
                candidate.ToTable("registry_override_candidates");
                candidate.WithOwner().HasForeignKey(Owner);
                candidate.HasKey(Owner, nameof(DrawnFrom.Draw), nameof(DrawnFrom.User));
                candidate.Property(c => c.Draw).ValueGeneratedNever();
                candidate.Property(c => c.User).ValueGeneratedNever();
                candidate.Property(c => c.Exclusion).HasMaxLength(60);
            }
        );
    }
}
