using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using VettingPortal.Features.Users;

namespace VettingPortal.Host.SignIn;

/// <summary>The pages people have open on this node: nobody more than <see cref="SessionSettings.Pages"/>, so that one person cannot fill it.</summary>
public sealed class OpenPages(SessionSettings settings)
{
    private readonly ConcurrentDictionary<Guid, int> _open = new();

    /// <summary>How many pages are open, everybody's.</summary>
    public int Count => _open.Values.Sum();

    /// <summary>Counts a page of somebody's; false where they have as many as they may.</summary>
    public bool TryOpen(Guid user)
    {
        while (true)
        {
            var open = _open.GetOrAdd(user, 0);
            if (open >= settings.Pages)
            {
                return false;
            }
            if (_open.TryUpdate(user, open + 1, open))
            {
                return true;
            }
        }
    }

    public void Close(Guid user)
    {
        if (_open.AddOrUpdate(user, 0, (_, open) => Math.Max(0, open - 1)) == 0)
        {
            _open.TryRemove(new(user, 0));
        }
    }
}

/// <summary>Whether this page is one more than its person may have; it then shows nothing else, until it is opened again.</summary>
public sealed class PageCount(OpenPages pages, AuthenticationStateProvider states) : CircuitHandler
{
    private Guid? _counted;

    public bool TooMany { get; private set; }

    /// <summary>Somebody came back to a page after opening as many others.</summary>
    public event Action? Changed;

    // A page that lost its connection takes no place; whoever comes back to it asks for one.
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var principal = (await states.GetAuthenticationStateAsync()).User;
        if (_counted is not null || PortalClaims.UserOf(principal) is not { } user)
        {
            return;
        }
        var before = TooMany;
        TooMany = !pages.TryOpen(user.Value);
        _counted = TooMany ? null : user.Value;
        if (before != TooMany)
        {
            Changed?.Invoke();
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_counted is { } user)
        {
            pages.Close(user);
            _counted = null;
        }
        return Task.CompletedTask;
    }
}
