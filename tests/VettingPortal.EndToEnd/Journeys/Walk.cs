using Microsoft.Playwright;
using VettingPortal.EndToEnd.Stage;
using VettingPortal.Features.Users;
using VettingPortal.Kernel;

namespace VettingPortal.EndToEnd.Journeys;

/// <summary>One applicant's way: the portal it is walked in, and what those on it have come to know.</summary>
internal sealed class Walk(Browser browser, RunningPortal portal, Look look)
{
    private readonly Tongue _tongue = new(look);
    private IPage? _desk;

    public string Number { get; set; } = "";

    /// <summary>What the portal says in the language of those who walk.</summary>
    public string this[string spanish, params object[] facts] => _tongue[spanish, facts];

    public Look Look => look;

    public DateOnly Today => portal.Today;

    public string Address => portal.Address;

    /// <summary>A persona at a page of the portal, at the one desk all share.</summary>
    public async Task As(string userName, string path, Func<IPage, Task> work)
    {
        _desk ??= await browser.Visit(portal.Address, look);
        await _desk.SignInAs(userName, path);
        await work(_desk);
    }

    /// <summary>The same at the file.</summary>
    public Task AtFile(string userName, string part, Func<IPage, Task> work) =>
        As(userName, $"/files/{Number}?part={part}", work);

    public Task<IPage> Public() => browser.Visit(portal.Address, look);

    public void Pass(int days) => portal.Pass(TimeSpan.FromDays(days));

    /// <summary>The user name behind a name on a page.</summary>
    public static string UserNamed(string name) => Personas.All.Single(persona => persona.Name == name.Trim()).UserName;

    /// <summary>Somebody of a role who is not among those.</summary>
    public static string Other(Role role, params string[] than) =>
        Personas.With(role).First(persona => !than.Contains(persona.UserName)).UserName;
}
