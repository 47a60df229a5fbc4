using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VettingPortal.Kernel.Drafts;

/// <summary>What a person has typed into a form and not sent yet. Only its author can read it; it is no record and outside the ledger.</summary>
public sealed class FormDraft
{
    public const int FormMax = 100;

    public Guid Author { get; init; }

    /// <summary>Which form, and of which record: <c>applicant</c>, <c>vote/0193…</c>.</summary>
    public string Form { get; init; } = "";

    /// <summary>JSON, encrypted for its author.</summary>
    public byte[] Content { get; set; } = [];

    public DateTimeOffset SavedAt { get; set; }
}

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("aux_drafts");
        builder.HasKey(draft => new { draft.Author, draft.Form });
        builder.Property(draft => draft.Form).HasMaxLength(FormDraft.FormMax);
    }
}
