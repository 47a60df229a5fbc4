using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Kernel.Drafts;

/// <summary>A draft as it is given back: what was typed, and when it was kept.</summary>
public sealed record KeptDraft<T>(T Content, DateTimeOffset SavedAt);

/// <summary>
/// Keeps forms half filled in on the server, so that a shared desk's browser holds nothing and nothing typed is lost by a dropped
/// connection. A draft is nobody's but its author's: the key it is encrypted with is made from who they are.
/// </summary>
public sealed class DraftStore(
    IDbContextFactory<PortalDb> contexts,
    WriteGate gate,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const int Tries = 3;

    /// <summary>How drafts are written; tuples too, since a small form is one.</summary>
    public static readonly JsonSerializerOptions Written = new() { IncludeFields = true };

    public async Task<DateTimeOffset> Save<T>(Guid author, string form, T content, CancellationToken cancel = default)
    {
        var sealedContent = ProtectorOf(author, form).Protect(JsonSerializer.SerializeToUtf8Bytes(content, Written));
        var now = clock.GetUtcNow();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Write(author, form, sealedContent, now, cancel);
                return now;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // The same form in two windows: the later one wins.
            }
        }
    }

    /// <summary>What was kept, or null: nothing was, or it can no longer be read.</summary>
    public async Task<KeptDraft<T>?> Load<T>(Guid author, string form, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var draft = await db.Set<FormDraft>()
            .AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.Author == author && draft.Form == form, cancel);
        return draft is null ? null : Read<T>(draft);
    }

    public async Task Discard(Guid author, string form, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var draft = await db.Set<FormDraft>()
            .SingleOrDefaultAsync(draft => draft.Author == author && draft.Form == form, cancel);
        if (draft is not null)
        {
            db.Remove(draft);
            await gate.Save(db, cancel);
        }
    }

    private async Task Write(Guid author, string form, byte[] content, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var draft = await db.Set<FormDraft>()
            .SingleOrDefaultAsync(draft => draft.Author == author && draft.Form == form, cancel);
        if (draft is null)
        {
            db.Add(draft = new FormDraft { Author = author, Form = form });
        }
        (draft.Content, draft.SavedAt) = (content, now);
        await gate.Save(db, cancel);
    }

    private KeptDraft<T>? Read<T>(FormDraft draft)
    {
        try
        {
            var opened = ProtectorOf(draft.Author, draft.Form).Unprotect(draft.Content);
            var content = JsonSerializer.Deserialize<T>(opened, Written);
            return content is null ? null : new(content, draft.SavedAt);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            // Keys were replaced, or the form has other fields since: a draft is not worth an error.
            return null;
        }
    }

    private IDataProtector ProtectorOf(Guid author, string form) =>
        protection.CreateProtector("VettingPortal.Drafts", author.ToString("N"), form);
}
