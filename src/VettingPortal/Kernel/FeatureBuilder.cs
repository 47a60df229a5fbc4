using Microsoft.Extensions.DependencyInjection;

namespace VettingPortal.Kernel;

/// <summary>One feature folder's contribution to the portal.</summary>
public interface IFeature
{
    static abstract void Register(FeatureBuilder feature);
}

/// <summary>A line of the menu: the key of its text in the feature's own texts, where it leads, who sees it.</summary>
public sealed record NavItem(
    Type Texts,
    string Text,
    string Href,
    Permission SeenBy,
    string Icon,
    NavArea Area,
    int Order
);

/// <summary>The groups of the menu, in their order.</summary>
public enum NavArea
{
    Work,
    Recruitment,
    Vetting,
    Training,
    Integrity,
    Leadership,
    Oversight,
    Administration,
}

/// <summary>Everything the features brought: permissions with the roles that hold them, menu lines, texts.</summary>
public sealed class PortalCatalogue
{
    private readonly Dictionary<Permission, HashSet<Role>> _holders = [];
    private readonly List<NavItem> _navigation = [];
    private readonly List<Type> _texts = [];

    public IReadOnlySet<Permission> Permissions => _holders.Keys.ToHashSet();

    public IReadOnlyList<NavItem> Navigation => _navigation;

    /// <summary>The marker types of the resource files, in which rule texts, state names and labels are found.</summary>
    public IReadOnlyList<Type> Texts => _texts;

    public IReadOnlySet<Permission> HeldBy(IEnumerable<Role> roles) =>
        _holders.Where(held => held.Value.Overlaps(roles)).Select(held => held.Key).ToHashSet();

    public IReadOnlySet<Role> HoldersOf(Permission permission) =>
        _holders.TryGetValue(permission, out var roles) ? roles : new HashSet<Role>();

    internal void Hold(Permission permission, ReadOnlySpan<Role> roles)
    {
        var holders = _holders.TryGetValue(permission, out var known) ? known : _holders[permission] = [];
        foreach (var role in roles)
        {
            holders.Add(role);
        }
    }

    /// <summary>Where the shell's search box leads, and who is offered it.</summary>
    public (string Href, Permission SeenBy)? Search { get; internal set; }

    internal void Add(NavItem item) => _navigation.Add(item);

    internal void Add(Type texts) => _texts.Add(texts);
}

/// <summary>Collects what a feature adds; see any <c>XFeature.cs</c>.</summary>
public sealed class FeatureBuilder(IServiceCollection services, PortalCatalogue catalogue)
{
    private Type _texts = typeof(FeatureBuilder);

    public IServiceCollection Services => services;

    /// <summary>The feature's resource file, by its marker type. Comes first: menu lines name its keys.</summary>
    public FeatureBuilder Texts<TTexts>()
    {
        _texts = typeof(TTexts);
        catalogue.Add(_texts);
        return this;
    }

    /// <summary>A permission and the roles whose holders have it.</summary>
    public FeatureBuilder Permission(Permission permission, params ReadOnlySpan<Role> heldBy)
    {
        catalogue.Hold(permission, heldBy);
        return this;
    }

    public FeatureBuilder Navigation(
        string text,
        string href,
        Permission seenBy,
        string icon,
        NavArea area,
        int order = 0
    )
    {
        catalogue.Add(new NavItem(_texts, text, href, seenBy, icon, area, order));
        return this;
    }

    /// <summary>The page that answers the shell's search box.</summary>
    public FeatureBuilder Search(string href, Permission seenBy)
    {
        catalogue.Search = (href, seenBy);
        return this;
    }

    public FeatureBuilder Command<TCommand, THandler>()
        where TCommand : ICommand
        where THandler : class, IHandle<TCommand>
    {
        services.AddScoped<IHandle<TCommand>, THandler>();
        return this;
    }

    public FeatureBuilder Query<TQuery, TAnswer, THandler>()
        where TQuery : IQuery<TQuery, TAnswer>
        where THandler : class, IAnswer<TQuery, TAnswer>
    {
        services.AddScoped<IAnswer<TQuery, TAnswer>, THandler>();
        return this;
    }

    public FeatureBuilder On<TEvent, THandler>()
        where TEvent : IDomainEvent
        where THandler : class, IOnEvent<TEvent>
    {
        services.AddScoped<IOnEvent<TEvent>, THandler>();
        return this;
    }
}

public static class PortalRegistration
{
    public static IServiceCollection AddFeature<TFeature>(this IServiceCollection services)
        where TFeature : IFeature
    {
        TFeature.Register(new FeatureBuilder(services, services.Catalogue()));
        return services;
    }

    /// <summary>The one catalogue of these services, made at the first asking.</summary>
    internal static PortalCatalogue Catalogue(this IServiceCollection services)
    {
        var known = services.FirstOrDefault(service => service.ServiceType == typeof(PortalCatalogue));
        if (known?.ImplementationInstance is PortalCatalogue catalogue)
        {
            return catalogue;
        }
        catalogue = new PortalCatalogue();
        services.AddSingleton(catalogue);
        return catalogue;
    }
}
