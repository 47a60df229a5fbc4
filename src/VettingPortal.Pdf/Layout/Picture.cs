namespace VettingPortal.Pdf.Layout;

/// <summary>How a picture meets the space it is given.</summary>
internal enum PictureFit
{
    Width,
    Height,
    Area,
}

/// <summary>Something with fixed proportions: an image or a drawing.</summary>
internal abstract class Picture(Area natural) : Element
{
    public PictureFit FitTo { get; set; }

    public override SpacePlan Measure(Area available, PageState page)
    {
        var size = Size(available);
        var tooLarge = size.Height > available.Height + Area.Tolerance || size.Width > available.Width + Area.Tolerance;
        if (tooLarge && !page.MustSplit)
        {
            return SpacePlan.Wrap;
        }

        size = tooLarge ? Within(available) : size;
        return SpacePlan.Full(size.Width, size.Height);
    }

    public override void Draw(ICanvas canvas, Area available, PageState page)
    {
        var plan = Measure(available, page);
        if (plan is { Width: > 0, Height: > 0 })
        {
            Paint(canvas, new(plan.Width, plan.Height));
        }
    }

    protected abstract void Paint(ICanvas canvas, Area size);

    private Area Size(Area available) =>
        FitTo switch
        {
            PictureFit.Width => Scaled(available.Width / natural.Width),
            PictureFit.Height => Scaled(available.Height / natural.Height),
            PictureFit.Area => Within(available),
        };

    private Area Within(Area available) =>
        Scaled(Math.Min(available.Width / natural.Width, available.Height / natural.Height));

    private Area Scaled(float scale) => new(natural.Width * scale, natural.Height * scale);
}
