namespace VettingPortal.Shared;

/// <summary>The watermark behind sensitive parts: who is looking, as a tiled picture.</summary>
public static class Marks
{
    public static string Watermark(string viewer)
    {
        var text = Uri.EscapeDataString(System.Security.SecurityElement.Escape(viewer)!);
        return "--mark:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='340' height='150'%3E%3Ctext x='16' y='120' "
            + "transform='rotate(-18 16 120)' font-family='sans-serif' font-size='12' fill='%237A8D93' fill-opacity='.17'%3E"
            + $"{text}%3C/text%3E%3C/svg%3E\")";
    }
}
