using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Features.People;

internal sealed class IdentityProposalMapping : IEntityTypeConfiguration<IdentityProposal>
{
    public void Configure(EntityTypeBuilder<IdentityProposal> builder)
    {
        builder.ToTable("identity_proposals");
        builder.Ignore(proposal => proposal.Name);
        builder
            .Property(proposal => proposal.Curp)
            .HasConversion(curp => curp!.Value, stored => Curp.Parse(stored))
            .HasMaxLength(Curp.Length);
        builder.Property(proposal => proposal.GivenNames).HasMaxLength(PersonName.MaxLength);
        builder.Property(proposal => proposal.FirstSurname).HasMaxLength(PersonName.MaxLength);
        builder.Property(proposal => proposal.SecondSurname).HasMaxLength(PersonName.MaxLength);
        builder.HasIndex(proposal => proposal.Person);
        builder.HasIndex(proposal => new { proposal.State, proposal.ProposedAt });
    }
}
