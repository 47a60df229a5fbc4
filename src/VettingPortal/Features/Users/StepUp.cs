using Microsoft.EntityFrameworkCore;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Users;

/// <summary>How somebody shows once more that it is they who sit there: by their user name where nobody else vouches (Demo), or by having signed in just now.</summary>
public sealed record StepUpSettings(bool ByUserName);

/// <summary>Asks for it, before what only they themselves may do.</summary>
public sealed class StepUp(PortalDb db, UseCaseContext context, StepUpSettings settings)
{
    /// <summary>How long ago a sign-in may be to count as fresh.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Breaks <c>users.step-up-name</c>, <c>users.step-up-old</c>.</summary>
    public async Task Demand(string? userName, CancellationToken cancel)
    {
        var me = new PortalUserId(context.Actor.Id);
        if (settings.ByUserName)
        {
            var name = userName?.Trim() ?? "";
            if (!await db.Set<PortalUser>().AnyAsync(user => user.Id == me && user.UserName == name, cancel))
            {
                throw new RuleBrokenException("users.step-up-name");
            }
            return;
        }
        var since = context.Now - Fresh;
        if (
            !await db.Set<UserSession>()
                .AnyAsync(one => one.User == me && one.EndedAt == null && one.StartedAt >= since, cancel)
        )
        {
            throw new RuleBrokenException("users.step-up-old", Fresh.TotalMinutes);
        }
    }
}
