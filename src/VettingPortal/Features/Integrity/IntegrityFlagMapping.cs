using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Features.Integrity;

internal sealed class IntegrityFlagMapping : IEntityTypeConfiguration<IntegrityFlag>
{
    private const string Owner = "IntegrityFlagId";

    public void Configure(EntityTypeBuilder<IntegrityFlag> builder)
    {
        builder.ToTable("integrity_flags");
        builder.Ignore(flag => flag.IsByPortal);
        builder.Property(flag => flag.Number).HasMaxLength(20);
        builder.Property(flag => flag.Narrative).HasMaxLength(IntegrityFlag.LongestText);
        builder.Property(flag => flag.OrderReason).HasMaxLength(IntegrityFlag.LongestText);
        builder.Property(flag => flag.EndReason).HasMaxLength(IntegrityFlag.LongestText);
        builder.HasIndex(flag => new { flag.RaisedAt, flag.Number });
        builder.HasIndex(flag => new { flag.State, flag.RaisedAt });
        builder.HasIndex(flag => flag.Person);
        builder.OwnsMany(
            flag => flag.Effects,
            effect =>
            {
                effect.ToTable("integrity_effects");
                effect.WithOwner().HasForeignKey(Owner);
                effect.HasKey(Owner, nameof(OrderedEffect.Kind), nameof(OrderedEffect.Key));
                effect.Property(e => e.Key).ValueGeneratedNever();
            }
        );
    }
}
