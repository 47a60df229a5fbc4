using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("portal_users");
        builder.Property(user => user.UserName).HasMaxLength(60);
        builder.Property(user => user.ExternalId).HasMaxLength(100);
        builder.Property(user => user.OsAccount).HasMaxLength(100);
        builder.Property(user => user.Name).HasMaxLength(200);
        builder.Property(user => user.Email).HasMaxLength(254);
        builder.Property(user => user.BlockReason).HasMaxLength(1000);
        builder.HasIndex(user => user.UserName).IsUnique().HoldsRule("users.name-taken");
        builder.HasIndex(user => user.ExternalId).IsUnique().HoldsRule("users.external-id-taken");
        builder.HasIndex(user => user.OsAccount).IsUnique().HoldsRule("users.os-account-taken");
        builder.HasIndex(user => user.Person).IsUnique().HoldsRule("users.person-taken");
        builder.HasIndex(user => new { user.Name, user.UserName });
        builder.OwnsMany(
            user => user.Postings,
            posting =>
            {
                posting.ToTable("portal_user_postings");
                posting.WithOwner().HasForeignKey("PortalUserId");
                posting.HasKey("PortalUserId", nameof(Posting.Number));
                posting.Property(p => p.Number).ValueGeneratedNever();
            }
        );
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("role_grants");
        builder.HasIndex(grant => new { grant.User, grant.Until });
        builder.HasIndex(grant => new { grant.Role, grant.Until });
        builder.Property(grant => grant.RevokeReason).HasMaxLength(1000);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(grant => grant.User).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InstitutionMapping : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ToTable("institutions");
        builder.Property(place => place.Code).HasMaxLength(20);
        builder.Property(place => place.Name).HasMaxLength(200);
        builder.HasIndex(place => place.Code).IsUnique().HoldsRule("users.place-code-taken");
    }
}

internal sealed class CenterMapping : IEntityTypeConfiguration<Center>
{
    public void Configure(EntityTypeBuilder<Center> builder)
    {
        builder.ToTable("centers");
        builder.Property(place => place.Code).HasMaxLength(20);
        builder.Property(place => place.Name).HasMaxLength(200);
        builder.Property(place => place.Region).HasMaxLength(40);
        builder.HasIndex(place => place.Code).IsUnique().HoldsRule("users.place-code-taken");
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(place => place.Institution)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units");
        builder.Property(place => place.Code).HasMaxLength(20);
        builder.Property(place => place.Name).HasMaxLength(200);
        builder.HasIndex(place => place.Code).IsUnique().HoldsRule("users.place-code-taken");
        builder
            .HasOne<Institution>()
            .WithMany()
            .HasForeignKey(place => place.Institution)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(place => place.Parent).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceChangeMapping : IEntityTypeConfiguration<PlaceChange>
{
    public void Configure(EntityTypeBuilder<PlaceChange> builder)
    {
        builder.ToTable("place_changes");
        builder.Ignore(change => change.Place);
        builder.Property(change => change.Code).HasMaxLength(20);
        builder.Property(change => change.Name).HasMaxLength(200);
        builder.Property(change => change.Region).HasMaxLength(40);
        builder.HasIndex(change => new { change.Target, change.SettledAt });
    }
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("aux_user_sessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasIndex(session => session.User);
    }
}
