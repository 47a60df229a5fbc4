using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Recruitment;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    private const string Owner = "CampaignId";

    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("campaigns");
        builder.Property(campaign => campaign.Code).HasMaxLength(Campaign.CodeMax);
        builder.Property(campaign => campaign.Region).HasMaxLength(30);
        builder.Property(campaign => campaign.Quarter).HasMaxLength(10);
        builder.Property(campaign => campaign.From).HasColumnName("OpensOn");
        builder.Property(campaign => campaign.To).HasColumnName("ClosesOn");
        builder.Ignore(campaign => campaign.Profiles);
        builder.HasIndex(campaign => campaign.Code).IsUnique().HoldsRule("recruitment.campaign-code-taken");
        builder.OwnsMany(
            campaign => campaign.Targets,
            target =>
            {
                target.ToTable("campaign_targets");
                target.WithOwner().HasForeignKey(Owner);
                target.HasKey(Owner, nameof(CampaignTarget.Profile), nameof(CampaignTarget.Number));
                target.Property(t => t.Profile).HasMaxLength(30);
                target.Property(t => t.Number).ValueGeneratedNever();
                target.Property(t => t.Reason).HasMaxLength(CampaignTarget.ReasonMax);
            }
        );
    }
}
