using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Features.Vetting;

internal sealed class HoldOrderMapping : IEntityTypeConfiguration<HoldOrder>
{
    public void Configure(EntityTypeBuilder<HoldOrder> builder)
    {
        builder.ToTable("hold_orders");
        builder.Ignore(order => order.IsOpen);
        builder.Property<Guid?>("Subject");
        builder.Property(order => order.Reason).HasMaxLength(HoldOrder.ReasonMax);
        builder.HasIndex(order => new { order.File, order.LiftedAt });
        builder.HasIndex(order => order.OrderedBy);
    }
}
