using Microsoft.JSInterop;

namespace VettingPortal.Shared;

/// <summary>Asks the browser for something nobody waits for.</summary>
public static class Browser
{
    /// <summary>
    /// Calls a function of <c>portal.js</c>. A browser that has left meanwhile neither answers nor needs it: without an answer the call
    /// is given up after a minute, and that is no failure of the page.
    /// </summary>
    public static async Task Tell(this IJSRuntime js, string function, params object?[] given)
    {
        try
        {
            await js.InvokeVoidAsync(function, given);
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
        {
            // There is nobody to tell.
        }
    }
}
