using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

internal sealed class ApplicantDeclarationMapping : IEntityTypeConfiguration<ApplicantDeclaration>
{
    public void Configure(EntityTypeBuilder<ApplicantDeclaration> builder)
    {
        builder.ToTable("applicant_declarations");
        builder.HasIndex(declaration => declaration.File).IsUnique().HoldsRule("recruitment.declaration-taken");
    }
}

internal sealed class RegistryQueryMapping : IEntityTypeConfiguration<RegistryQuery>
{
    public void Configure(EntityTypeBuilder<RegistryQuery> builder)
    {
        builder.ToTable("registry_queries");
        builder.Property(query => query.Reference).HasMaxLength(RegistryQuery.ReferenceMax);
        builder.HasIndex(query => new { query.File, query.QueriedOn });
    }
}
