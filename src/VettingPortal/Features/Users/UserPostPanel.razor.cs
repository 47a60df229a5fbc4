using Microsoft.AspNetCore.Components;
using VettingPortal.Kernel;
using VettingPortal.Shared;

namespace VettingPortal.Features.Users;

/// <summary>Changes a user's name, post and accounts.</summary>
public sealed partial class UserPostPanel
{
    private string? _name;
    private string? _email;
    private Guid? _center;
    private Guid? _unit;
    private Guid? _supervisor;
    private string? _external;
    private string? _account;
    private bool _pressed;
    private Outcome? _outcome;
    private Outcome? _identified;
    private FindUser.Found? _shown;
    private readonly List<ChangedMeanwhile.Field> _differences = [];

    [Parameter, EditorRequired]
    public FindUser.Found User { get; set; } = default!;

    [Parameter]
    public EventCallback<Outcome> Ended { get; set; }

    /// <summary>What a post is chosen from.</summary>
    public sealed record Choices(ListPlaces.Found Places, IReadOnlyList<ListUsers.Row> Users)
    {
        public string? NameOf(Guid? user) => Users.FirstOrDefault(known => known.Id.Value == user)?.Name;
    }

    private async Task<Choices?> Load()
    {
        var choices = new Choices(await UseCases.Ask(new ListPlaces()), await Everyone());
        if (_shown is { } before)
        {
            Merge(before);
        }
        else
        {
            (_name, _email) = (User.Name, User.Email);
            (_center, _unit, _supervisor) = (
                User.Post.Center?.Value,
                User.Post.Unit?.Value,
                User.Post.Supervisor?.Value
            );
            (_external, _account) = (User.Identity.ExternalId, User.Identity.OsAccount);
        }
        _shown = User;
        return choices;
    }

    // Somebody else may have saved since: what was typed stays, and what they changed in the same fields is told.
    private void Merge(FindUser.Found before)
    {
        _differences.Clear();
        _name = Of("Name", before.Name, _name, User.Name);
        _email = Of("Email", before.Email, _email, User.Email);
        _center = Of("Center", before.Post.Center?.Value, _center, User.Post.Center?.Value, User.Center);
        _unit = Of("Unit", before.Post.Unit?.Value, _unit, User.Post.Unit?.Value, User.Unit);
        _supervisor = Of(
            "Supervisor",
            before.Post.Supervisor?.Value,
            _supervisor,
            User.Post.Supervisor?.Value,
            User.Supervisor
        );
        _external = Of("ExternalId", before.Identity.ExternalId, _external, User.Identity.ExternalId);
        _account = Of("OsAccount", before.Identity.OsAccount, _account, User.Identity.OsAccount);

        TValue Of<TValue>(string label, TValue was, TValue mine, TValue theirs, string? shown = null) =>
            ChangedMeanwhile.Merge(was, mine, theirs, () => _differences.Add(new(Texts[label], shown ?? $"{theirs}")));
    }

    /// <summary>All pages of users: a force's portal has some hundreds, and a supervisor may be any of them.</summary>
    private async Task<IReadOnlyList<ListUsers.Row>> Everyone() =>
        (await Pages.All(cursor => UseCases.Ask(new ListUsers(null, Cursor: cursor)))).Rows;

    private static IReadOnlyList<Guid?> Ids(Choices choices, PlaceKind kind, Guid? chosen) =>
        [
            .. choices
                .Places.Of(kind)
                .Where(place => !place.Closed || place.Id == chosen)
                .Select(place => (Guid?)place.Id),
        ];

    private IReadOnlyList<Guid?> Users(Choices choices) =>
        [
            .. choices
                .Users.Where(user => user.Id != User.Id && (!user.Blocked || user.Id.Value == _supervisor))
                .Select(user => (Guid?)user.Id.Value),
        ];

    private async Task Change()
    {
        _pressed = true;
        if (string.IsNullOrWhiteSpace(_name))
        {
            return;
        }
        var post = new Post(
            _center is { } center ? new CenterId(center) : null,
            _unit is { } unit ? new UnitId(unit) : null,
            _supervisor is { } supervisor ? new PortalUserId(supervisor) : null
        );
        _outcome = await UseCases.Run(new ChangeUser(User.Id, _name, _email, post, User.Version));
        await Ended.InvokeAsync(_outcome);
    }

    private async Task Identify()
    {
        _identified = await UseCases.Run(
            new IdentifyUser(User.Id, new UserIdentity(_external, _account, User.Identity.Person), User.Version)
        );
        await Ended.InvokeAsync(_identified);
    }
}
