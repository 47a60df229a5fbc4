namespace VettingPortal.Pdf.Layout;

/// <summary>Turns templates into pages: counts them on an empty canvas first, so that each can say how many there are.</summary>
internal sealed class PageRenderer(IReadOnlyList<PageTemplate> templates)
{
    private const int MostPages = 5000;

    public void Render(IPageSink sink)
    {
        foreach (var template in templates)
        {
            template.Content.Inherit(template.Style);
            template.Repeated.ToList().ForEach(part => part.Inherit(template.Style));
        }

        Pass(sink, Count());
    }

    /// <summary>A total with more digits than was guessed may move lines, and so is counted again.</summary>
    private int Count()
    {
        var (guess, total) = (9, Pass(new NoPages(), 9));
        for (var tries = 0; tries < 3 && Digits(total) != Digits(guess); tries++)
        {
            (guess, total) = (total, Pass(new NoPages(), total));
        }

        return total;

        static int Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    private int Pass(IPageSink sink, int total)
    {
        var page = new PageState { Total = total, Number = 0 };
        foreach (var template in templates)
        {
            template.Content.Rewind();
            while (!Page(template, sink, page)) { }
        }

        return page.Number;
    }

    private static bool Page(PageTemplate template, IPageSink sink, PageState page)
    {
        if (++page.Number > MostPages)
        {
            throw new PdfLayoutException($"The layout does not end within {MostPages} pages.");
        }

        template.Repeated.ToList().ForEach(part => part.Rewind());
        var canvas = sink.BeginPage(template.Size);
        var whole = new Area(template.Size.Width, template.Size.Height);
        if (template.Paper.Alpha > 0)
        {
            canvas.FillBox(0, 0, whole.Width, whole.Height, template.Paper);
        }

        template.Background.Draw(canvas, whole, page);
        var fit = Body(template, canvas, page);
        sink.EndPage();
        return fit is Fit.Full;
    }

    private static Fit Body(PageTemplate template, ICanvas canvas, PageState page)
    {
        var room = new Area(template.Width, template.Height);
        var header = template.Header.Measure(room, page).Height;
        var footer = template.Footer.Measure(room, page).Height;
        canvas.Translate(template.Left, template.Top);
        template.Header.Draw(canvas, room with { Height = header }, page);

        canvas.Translate(0, header);
        var space = room.Less(0, header + footer);
        page.MustSplit = false;
        var plan = template.Content.Measure(space, page);
        if (plan.Fit is Fit.Wrap)
        {
            page.MustSplit = true;
            plan = template.Content.Measure(space, page);
        }

        if (plan.Fit is Fit.Wrap)
        {
            throw new PdfLayoutException($"Something on page {page.Number} cannot fit any page.");
        }

        template.Content.Draw(canvas, space, page);
        page.MustSplit = false;
        canvas.Translate(0, room.Height - header - footer);
        template.Footer.Draw(canvas, room with { Height = footer }, page);
        canvas.Translate(-template.Left, -template.Top - room.Height + footer);
        return plan.Fit;
    }

    private sealed class NoPages : IPageSink
    {
        private readonly NullCanvas _canvas = new();

        public ICanvas BeginPage(PageSize size) => _canvas;

        public void EndPage() { }
    }
}
