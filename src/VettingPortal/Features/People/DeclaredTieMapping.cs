using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

internal sealed class DeclaredTieMapping : IEntityTypeConfiguration<DeclaredTie>
{
    public void Configure(EntityTypeBuilder<DeclaredTie> builder)
    {
        builder.ToTable("declared_ties");
        builder
            .Property(tie => tie.Curp)
            .HasConversion(curp => curp.Value, stored => Curp.Parse(stored))
            .HasMaxLength(Curp.Length);
        builder.HasIndex(tie => new { tie.User, tie.Curp }).IsUnique().HoldsRule("people.tie-declared");
        builder.HasIndex(tie => tie.Curp);
    }
}
